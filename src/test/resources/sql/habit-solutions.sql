### data
create table emp (id int primary key, name varchar(40), dept_id int, manager_id int, salary int, hired date, email varchar(60), phone varchar(20), active boolean);
create table dept (id int primary key, name varchar(30), city varchar(30));
create table orders (id int primary key, customer_id int, amount decimal(10,2), placed timestamp, status varchar(20), note varchar(200));
create table customers (id int primary key, name varchar(40), city varchar(30), joined date);
create table logins (user_id int, day date);
create table sales (region varchar(10), product varchar(20), yr int, qtr int, amount int);
insert into dept values (1,'Engineering','Berlin'),(2,'Sales','Paris'),(3,'HR','Berlin'),(4,'Legal','Rome');
insert into emp values
(1,'Ann Lee',1,null,120,'2019-01-15','ann.lee@corp.com','+49-30-1234',true),(2,'Bob Ray',1,1,100,'2020-02-29','bob@corp.org','+49-30-5555',true),
(3,'Cem Oz',1,1,100,'2020-07-01',null,null,false),(4,'dora Ng',2,1,90,'2021-12-31','Dora@corp.com','+33-1-9999',true),
(5,'Eli Fox',2,4,70,'2022-03-01','eli@shop.net',null,true),(6,'Fay Kim',2,4,null,'2022-03-15','fay@corp.com','+33-1-0001',false),
(7,'Gus Orr',3,1,65,'2023-07-04',null,'+49-30-7777',true),(8,'Hal Ivy',null,1,55,'2024-02-29','hal_ivy@corp.com','',true);
insert into customers values (1,'Acme','Berlin','2023-01-01'),(2,'Beta','Paris','2023-02-10'),(3,'Core','berlin','2023-02-28'),(4,'Dyne',null,'2023-05-05'),(5,'Echo','Rome','2024-01-01');
insert into orders values
(1,1,50.00,'2024-01-05 10:00:00','paid','first order'),(2,1,75.50,'2024-01-20 23:59:59','paid',null),(3,2,20.25,'2024-02-01 00:00:00','open','gift; 50% off'),
(4,2,99.99,'2024-02-29 12:30:00','PAID','a_b'),(5,3,10.00,'2024-03-31 08:15:00','cancelled',''),(6,1,5.00,'2024-03-31 18:45:10','paid','axb'),
(7,3,300.00,'2024-04-01 09:00:00','open','it''s late'),(8,4,42.00,'2024-12-30 07:07:07','paid',null),(9,2,20.25,'2023-12-31 23:00:00','paid','50 percent');
insert into logins values (1,'2024-01-01'),(1,'2024-01-02'),(1,'2024-01-03'),(1,'2024-01-05'),(1,'2024-01-05'),(2,'2024-01-30'),(2,'2024-01-31'),(2,'2024-02-01'),(2,'2024-02-02'),(3,'2024-02-28'),(3,'2024-03-01'),(4,'2023-12-31'),(4,'2024-01-01');
insert into sales values ('N','pen',2023,1,10),('N','pen',2023,2,20),('N','ink',2023,1,5),('S','pen',2023,1,7),('S','ink',2023,3,9),('N','pen',2024,1,30),('S','ink',2024,1,1),('S','pen',2024,4,null),('N','ink',2024,2,8);
### hidden
create table emp (id int primary key, name varchar(40), dept_id int, manager_id int, salary int, hired date, email varchar(60), phone varchar(20), active boolean);
create table dept (id int primary key, name varchar(30), city varchar(30));
create table orders (id int primary key, customer_id int, amount decimal(10,2), placed timestamp, status varchar(20), note varchar(200));
create table customers (id int primary key, name varchar(40), city varchar(30), joined date);
create table logins (user_id int, day date);
create table sales (region varchar(10), product varchar(20), yr int, qtr int, amount int);
insert into dept values (1,'Ops','Oslo'),(2,'R and D','Bern'),(5,'Empty','Oslo');
insert into emp values
(1,'Ida May',1,null,50,'2018-12-31','ida@a.com','+1-2-3',true),(2,'Jon Poe',1,1,50,'2020-01-01','jon.poe@b.co.uk',null,false),
(3,'kay Sun',2,1,70,'2023-02-28',null,'',true),(4,'Leo Tan',2,3,71,'2024-12-31','LEO@a.com','+1-2-4',true),
(5,'Moe Udo',2,3,null,'2021-06-15','moe%u@a.com','+44-20-1',true),(6,'Ned Vox',null,2,10,'2024-02-29','ned@a.org',null,false);
insert into customers values (1,'Zeta','Oslo','2022-12-31'),(2,'Yoyo','oslo','2024-02-29'),(3,'Xeno',null,'2023-03-03');
insert into orders values
(1,1,1.00,'2023-12-31 23:59:59','paid','x'),(2,1,2.00,'2024-01-01 00:00:00','open','a_b_c'),(3,2,2.00,'2024-02-29 06:00:00','paid','100% sure'),
(4,3,1000.10,'2024-06-30 12:00:00','Paid',null),(5,3,0.00,'2024-07-01 00:00:01','paid','o''clock'),(6,9,7.70,'2024-02-10 10:10:10','open','');
insert into logins values (7,'2024-02-27'),(7,'2024-02-28'),(7,'2024-02-29'),(7,'2024-03-01'),(8,'2024-05-01'),(9,'2024-12-31'),(9,'2025-01-01'),(9,'2025-01-02');
insert into sales values ('E','cap',2022,1,3),('E','cap',2023,1,4),('E','hat',2023,2,11),('W','cap',2023,4,null),('W','hat',2024,1,6),('E','hat',2024,3,2);
### question nth
select salary from emp where salary is not null group by salary order by salary desc limit 1 offset 1
### right SQL Server top
SELECT MIN(salary) AS SecondHighest FROM (SELECT DISTINCT TOP 2 salary FROM emp WHERE salary IS NOT NULL ORDER BY salary DESC) AS t
### right SQL Server offset
SELECT DISTINCT salary FROM emp WHERE salary IS NOT NULL ORDER BY salary DESC OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY;
### right Oracle rownum
SELECT salary FROM (SELECT salary, ROWNUM rn FROM (SELECT DISTINCT salary FROM emp WHERE salary IS NOT NULL ORDER BY salary DESC)) WHERE rn = 2
### right classic
select max(salary) SecondHighestSalary from emp where salary < (select max(salary) from emp);
### right MySQL correlated
SELECT DISTINCT e.salary FROM emp e WHERE 1 = (SELECT COUNT(DISTINCT x.salary) FROM emp x WHERE x.salary > e.salary) AND e.salary IS NOT NULL
### right with variable
DECLARE @n INT = 2;
WITH r AS (SELECT salary, DENSE_RANK() OVER (ORDER BY salary DESC) AS rk FROM dbo.emp WHERE salary IS NOT NULL)
SELECT TOP 1 salary FROM r WHERE rk = @n;
### right nth_value
select distinct nth_value(salary, 2) over (order by salary desc rows between unbounded preceding and unbounded following) as s from (select distinct salary from emp where salary is not null) t
### question dept tops
select d.name, e.name, e.salary from emp e join dept d on d.id = e.dept_id where e.salary = (select max(salary) from emp x where x.dept_id = e.dept_id)
### right Oracle keep-less
SELECT d.name "Department", e.name "Employee", e.salary "Salary" FROM emp e, dept d WHERE e.dept_id = d.id AND (e.dept_id, e.salary) IN (SELECT dept_id, MAX(salary) FROM emp GROUP BY dept_id)
### right qualify
SELECT d.name, e.name, e.salary FROM emp e JOIN dept d ON d.id = e.dept_id QUALIFY RANK() OVER (PARTITION BY e.dept_id ORDER BY e.salary DESC NULLS LAST) = 1
### right SQL Server ties
SELECT TOP 1 WITH TIES d.name AS Department, e.name AS Employee, e.salary
FROM emp e INNER JOIN dept d ON e.dept_id = d.id
ORDER BY RANK() OVER (PARTITION BY d.id ORDER BY e.salary DESC)
### right apply
SELECT d.name, t.name, t.salary FROM dept d CROSS APPLY (SELECT TOP 1 WITH TIES name, salary FROM emp e WHERE e.dept_id = d.id ORDER BY salary DESC) t
### right lateral pg
select d.name, l.name, l.salary from dept d join lateral (select e.name, e.salary from emp e where e.dept_id = d.id and e.salary is not null order by e.salary desc fetch first 1 row with ties) l on true
### right all
SELECT d.name, e.name, e.salary FROM emp e JOIN dept d ON d.id = e.dept_id WHERE e.salary >= ALL (SELECT x.salary FROM emp x WHERE x.dept_id = e.dept_id AND x.salary IS NOT NULL)
### wrong one only
SELECT d.name, e.name, e.salary FROM emp e JOIN dept d ON d.id = e.dept_id QUALIFY RANK() OVER (ORDER BY e.salary DESC NULLS LAST) = 1
### question months
select strftime(placed, '%Y-%m') as m, count(*) as n, sum(amount) as s from orders group by 1
### right MySQL
SELECT DATE_FORMAT(placed, '%Y-%m') AS month, COUNT(*) AS n, SUM(amount) AS total FROM orders GROUP BY DATE_FORMAT(placed, '%Y-%m') ORDER BY month;
### right pg
SELECT to_char(placed, 'YYYY-MM') AS month, count(*), sum(amount) FROM orders GROUP BY to_char(placed, 'YYYY-MM')
### right SQL Server format
SELECT FORMAT(placed, 'yyyy-MM') AS mon, COUNT(*) AS n, SUM(amount) AS total FROM orders GROUP BY FORMAT(placed, 'yyyy-MM')
### right SQL Server convert
SELECT CONVERT(VARCHAR(7), placed, 120) AS mon, COUNT(*) n, SUM(amount) s FROM orders GROUP BY CONVERT(VARCHAR(7), placed, 120)
### right SQL Server convert char
SELECT LEFT(CONVERT(CHAR(10), placed, 126), 7) mon, COUNT(1), SUM(amount) FROM orders GROUP BY LEFT(CONVERT(CHAR(10), placed, 126), 7)
### right SQLite
SELECT strftime('%Y-%m', placed) AS m, COUNT(*), SUM(amount) FROM orders GROUP BY m
### right SQLite substr
SELECT substr(placed, 1, 7), count(*), sum(amount) FROM orders GROUP BY substr(placed, 1, 7)
### right MySQL extract
SELECT CONCAT(YEAR(placed), '-', LPAD(MONTH(placed), 2, '0')) ym, COUNT(*), SUM(amount) FROM orders GROUP BY ym
### right SQL Server parts
SELECT CONCAT(YEAR(placed), '-', RIGHT('0' + CAST(MONTH(placed) AS VARCHAR(2)), 2)), COUNT(*), SUM(amount) FROM orders GROUP BY YEAR(placed), MONTH(placed)
### right SQL Server right two
SELECT CAST(YEAR(placed) AS VARCHAR(4)) + '-' + RIGHT('00' + CONVERT(VARCHAR, MONTH(placed)), 2) AS ym, COUNT(*), SUM(amount) FROM orders GROUP BY YEAR(placed), MONTH(placed)
### right Oracle extract
SELECT EXTRACT(YEAR FROM placed) || '-' || LPAD(EXTRACT(MONTH FROM placed), 2, '0') ym, COUNT(*), SUM(amount) FROM orders GROUP BY EXTRACT(YEAR FROM placed), EXTRACT(MONTH FROM placed)
### right Spark
select date_format(placed, 'yyyy-MM') as ym, count(*), sum(amount) from orders group by date_format(placed, 'yyyy-MM')
### right BigQuery
SELECT FORMAT_DATE('%Y-%m', DATE(placed)) AS ym, COUNT(*), SUM(amount) FROM orders GROUP BY ym
### right BigQuery timestamp
SELECT FORMAT_TIMESTAMP('%Y-%m', placed) AS ym, COUNT(*), SUM(amount) FROM `orders` GROUP BY 1
### right Spark substring
select substring(cast(placed as string), 1, 7) ym, count(*), sum(amount) from orders group by 1
### right to_char with fm
select to_char(date_trunc('month', placed), 'FMYYYY-MM'), count(id), sum(amount) from orders group by date_trunc('month', placed)
### wrong years
SELECT DATE_FORMAT(placed, '%Y'), COUNT(*), SUM(amount) FROM orders GROUP BY 1
### question month starts
select date_trunc('month', placed)::date as m, sum(amount) as s from orders group by 1
### right SQL Server datetrunc
SELECT CAST(DATETRUNC(month, placed) AS DATE) AS m, SUM(amount) AS s FROM orders GROUP BY CAST(DATETRUNC(month, placed) AS DATE)
### right SQL Server dateadd datediff
SELECT CAST(DATEADD(MONTH, DATEDIFF(MONTH, 0, placed), 0) AS DATE) m, SUM(amount) s FROM orders GROUP BY DATEADD(MONTH, DATEDIFF(MONTH, 0, placed), 0)
### right SQL Server fromparts
SELECT DATEFROMPARTS(YEAR(placed), MONTH(placed), 1) AS m, SUM(amount) FROM orders GROUP BY DATEFROMPARTS(YEAR(placed), MONTH(placed), 1)
### right SQL Server eomonth
SELECT DATEADD(DAY, 1, EOMONTH(placed, -1)) AS m, SUM(amount) FROM orders GROUP BY EOMONTH(placed, -1)
### right MySQL last_day
SELECT DATE_ADD(DATE_ADD(LAST_DAY(placed), INTERVAL 1 DAY), INTERVAL -1 MONTH) AS m, SUM(amount) FROM orders GROUP BY m
### right MySQL date_format 01
SELECT DATE_FORMAT(placed, '%Y-%m-01') m, SUM(amount) FROM orders GROUP BY DATE_FORMAT(placed, '%Y-%m-01')
### right MySQL date_sub dayofmonth
SELECT DATE_SUB(DATE(placed), INTERVAL DAYOFMONTH(placed) - 1 DAY) AS m, SUM(amount) FROM orders GROUP BY 1
### right Oracle trunc
SELECT TRUNC(placed, 'MM') m, SUM(amount) s FROM orders GROUP BY TRUNC(placed, 'MM')
### right Oracle trunc MONTH
SELECT TRUNC(placed, 'MONTH') m, SUM(amount) s FROM orders GROUP BY TRUNC(placed, 'MONTH')
### right SQLite modifiers
SELECT date(placed, 'start of month') AS m, SUM(amount) FROM orders GROUP BY date(placed, 'start of month')
### right Spark trunc
SELECT trunc(placed, 'month') as m, sum(amount) from orders group by trunc(placed, 'month')
### right BigQuery
SELECT DATE_TRUNC(DATE(placed), MONTH) AS m, SUM(amount) AS s FROM orders GROUP BY m
### right MySQL str_to_date
SELECT STR_TO_DATE(CONCAT(YEAR(placed), '-', MONTH(placed), '-01'), '%Y-%m-%d') AS m, SUM(amount) FROM orders GROUP BY 1
### right pg make_date
select make_date(extract(year from placed)::int, extract(month from placed)::int, 1), sum(amount) from orders group by 1
### right pg to_date
select to_date(to_char(placed, 'YYYY-MM') || '-01', 'YYYY-MM-DD'), sum(amount) from orders group by 1
### question tenure
select name, date_diff('day', hired, date '2024-12-31') as days, datesub('month', hired, date '2024-12-31') as months, date_diff('year', hired, date '2024-12-31') as ys from emp
### right MySQL
SELECT name, DATEDIFF('2024-12-31', hired) AS days, TIMESTAMPDIFF(MONTH, hired, '2024-12-31') AS months, YEAR('2024-12-31') - YEAR(hired) AS ys FROM emp
### right SQL Server
SELECT name, DATEDIFF(dd, hired, '20241231') AS days, DATEDIFF(MONTH, hired, '2024-12-31') - CASE WHEN DAY(hired) > DAY('2024-12-31') THEN 1 ELSE 0 END AS months, DATEDIFF(yyyy, hired, '2024-12-31') FROM emp
### right Oracle
SELECT name, TO_DATE('31-12-2024', 'DD-MM-YYYY') - hired AS days, FLOOR(MONTHS_BETWEEN(DATE '2024-12-31', hired)) AS months, EXTRACT(YEAR FROM DATE '2024-12-31') - EXTRACT(YEAR FROM hired) AS ys FROM emp
### right pg
SELECT name, '2024-12-31'::date - hired AS days, (extract(year from age('2024-12-31', hired)) * 12 + extract(month from age('2024-12-31', hired)))::int, date_part('year', date '2024-12-31') - date_part('year', hired) FROM emp
### right SQLite
SELECT name, CAST(julianday('2024-12-31') - julianday(hired) AS INTEGER), (strftime('%Y', '2024-12-31') - strftime('%Y', hired)) * 12 + strftime('%m', '2024-12-31') - strftime('%m', hired) - (strftime('%d', '2024-12-31') < strftime('%d', hired)), strftime('%Y', '2024-12-31') - strftime('%Y', hired) FROM emp
### right BigQuery
SELECT name, DATE_DIFF(DATE '2024-12-31', hired, DAY), DATE_DIFF(DATE '2024-12-31', hired, MONTH) - IF(EXTRACT(DAY FROM hired) > 31, 1, 0), DATE_DIFF(DATE '2024-12-31', hired, YEAR) FROM emp
### right Spark
SELECT name, datediff('2024-12-31', hired), cast(floor(months_between('2024-12-31', hired)) as int), year('2024-12-31') - year(hired) FROM emp
### right Snowflake
select name, datediff('day', hired, '2024-12-31'::date), datediff(month, hired, '2024-12-31'::date), datediff('year', hired, '2024-12-31'::date) from emp
### wrong swapped sign
SELECT name, DATEDIFF(hired, '2024-12-31'), TIMESTAMPDIFF(MONTH, hired, '2024-12-31'), YEAR('2024-12-31') - YEAR(hired) FROM emp
### question streaks
with d as (select distinct user_id, day from logins), g as (select user_id, day - row_number() over (partition by user_id order by day)::int as k, day from d) select user_id, min(day) as a, max(day) as b, count(*) as n from g group by user_id, k having count(*) >= 2
### right MySQL
WITH d AS (SELECT DISTINCT user_id, day FROM logins),
g AS (SELECT user_id, day, DATE_SUB(day, INTERVAL ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) DAY) AS grp FROM d)
SELECT user_id, MIN(day), MAX(day), COUNT(*) FROM g GROUP BY user_id, grp HAVING COUNT(*) > 1
### right SQL Server
WITH d AS (SELECT DISTINCT user_id, [day] FROM logins),
g AS (SELECT user_id, [day], DATEADD(DAY, -ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY [day]), [day]) AS grp FROM d)
SELECT user_id, MIN([day]) AS start_date, MAX([day]) AS end_date, COUNT(*) AS len FROM g GROUP BY user_id, grp HAVING COUNT(*) >= 2
### right MySQL user variables
SELECT user_id, MIN(day) a, MAX(day) b, COUNT(*) n FROM (
  SELECT user_id, day,
    @g := IF(@u = user_id AND DATEDIFF(day, @d) = 1, @g, @g + 1) AS grp,
    @u := user_id, @d := day
  FROM (SELECT DISTINCT user_id, day FROM logins ORDER BY user_id, day) t, (SELECT @g := 0, @u := NULL, @d := NULL) v
) x GROUP BY user_id, grp HAVING n >= 2
### right lag sum
select user_id, min(day), max(day), count(*) from (select user_id, day, sum(case when day = prev + interval '1 day' then 0 else 1 end) over (partition by user_id order by day) g from (select user_id, day, lag(day) over (partition by user_id order by day) prev from (select distinct user_id, day from logins) a) b) c group by user_id, g having count(*) > 1
### right to_days
SELECT user_id, MIN(day), MAX(day), COUNT(*) FROM (SELECT user_id, day, TO_DAYS(day) - DENSE_RANK() OVER (PARTITION BY user_id ORDER BY day) AS g FROM (SELECT DISTINCT user_id, day FROM logins) q) z GROUP BY user_id, g HAVING COUNT(*) >= 2
### right SQLite
SELECT user_id, MIN(day), MAX(day), COUNT(*) FROM (SELECT user_id, day, date(day, '-' || ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) || ' days') AS g FROM (SELECT DISTINCT user_id, day FROM logins)) GROUP BY user_id, g HAVING COUNT(*) >= 2
### right Oracle
SELECT user_id, MIN(day), MAX(day), COUNT(*) FROM (SELECT user_id, day, day - ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) g FROM (SELECT DISTINCT user_id, day FROM logins)) GROUP BY user_id, g HAVING COUNT(*) > 1
### right Spark
select user_id, min(day), max(day), count(1) from (select user_id, day, date_sub(day, row_number() over (partition by user_id order by day)) g from (select distinct user_id, day from logins) a) b group by user_id, g having count(1) >= 2
### right pg
select user_id, min(day), max(day), count(*) from (select user_id, day, day - (row_number() over (partition by user_id order by day) || ' days')::interval as g from (select distinct user_id, day from logins) q) z group by user_id, g having count(*) >= 2
### right SQL Server int day
SELECT user_id, MIN(day), MAX(day), COUNT(*) FROM (SELECT user_id, day, DATEDIFF(day, '2000-01-01', day) - ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS g FROM (SELECT DISTINCT user_id, day FROM logins) q) z GROUP BY user_id, g HAVING COUNT(*) >= 2
### wrong with duplicates
WITH g AS (SELECT user_id, day, DATE_SUB(day, INTERVAL ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) DAY) AS grp FROM logins)
SELECT user_id, MIN(day), MAX(day), COUNT(*) FROM g GROUP BY user_id, grp HAVING COUNT(*) > 2
### question pivot
select region, sum(case when qtr = 1 then amount end) as q1, sum(case when qtr = 2 then amount end) as q2, sum(case when qtr in (3, 4) then amount end) as h2 from sales group by region
### right SQL Server pivot
SELECT region, [1] AS q1, [2] AS q2, CASE WHEN [3] IS NULL AND [4] IS NULL THEN NULL ELSE ISNULL([3], 0) + ISNULL([4], 0) END AS h2
FROM (SELECT region, qtr, amount FROM sales) AS src
PIVOT (SUM(amount) FOR qtr IN ([1], [2], [3], [4])) AS p
### right Oracle pivot
SELECT region, q1, q2, CASE WHEN q3 IS NULL THEN q4 WHEN q4 IS NULL THEN q3 ELSE q3 + q4 END h2
FROM (SELECT region, qtr, amount FROM sales)
PIVOT (SUM(amount) FOR qtr IN (1 AS q1, 2 AS q2, 3 AS q3, 4 AS q4))
### right MySQL if
SELECT region, SUM(IF(qtr = 1, amount, NULL)) q1, SUM(IF(qtr = 2, amount, NULL)) q2, SUM(IF(qtr IN (3, 4), amount, NULL)) h2 FROM sales GROUP BY region
### right Oracle decode
SELECT region, SUM(DECODE(qtr, 1, amount)) q1, SUM(DECODE(qtr, 2, amount)) q2, SUM(DECODE(qtr, 3, amount, 4, amount)) h2 FROM sales GROUP BY region
### right filter
SELECT region, sum(amount) FILTER (WHERE qtr = 1) q1, sum(amount) FILTER (WHERE qtr = 2) q2, sum(amount) FILTER (WHERE qtr BETWEEN 3 AND 4) h2 FROM sales GROUP BY region
### right joins
SELECT r.region, a.s, b.s, c.s FROM (SELECT DISTINCT region FROM sales) r LEFT JOIN (SELECT region, SUM(amount) s FROM sales WHERE qtr = 1 GROUP BY region) a USING (region) LEFT JOIN (SELECT region, SUM(amount) s FROM sales WHERE qtr = 2 GROUP BY region) b USING (region) LEFT JOIN (SELECT region, SUM(amount) s FROM sales WHERE qtr > 2 GROUP BY region) c USING (region)
### right SQL Server iif
SELECT region, SUM(IIF(qtr = 1, amount, NULL)) AS [Q1], SUM(IIF(qtr = 2, amount, NULL)) AS [Q2], SUM(IIF(qtr > 2, amount, NULL)) AS [H2] FROM [dbo].[sales] GROUP BY [region]
### right Spark pivot
SELECT region, q1, q2, CASE WHEN q3 IS NULL THEN q4 ELSE q3 + COALESCE(q4, 0) END FROM (SELECT region, qtr, amount FROM sales) PIVOT (SUM(amount) FOR qtr IN (1 q1, 2 q2, 3 q3, 4 q4))
### wrong zeros
SELECT region, SUM(IF(qtr = 1, amount, 0)) q1, SUM(IF(qtr = 2, amount, 0)) q2, SUM(IF(qtr IN (3, 4), amount, 0)) h2 FROM sales GROUP BY region
### question rollup
select region, product, sum(amount) as s from sales group by rollup (region, product)
### right MySQL
SELECT region, product, SUM(amount) AS s FROM sales GROUP BY region, product WITH ROLLUP
### right grouping sets
SELECT region, product, SUM(amount) FROM sales GROUP BY GROUPING SETS ((region, product), (region), ())
### right unions
SELECT region, product, SUM(amount) FROM sales GROUP BY region, product UNION ALL SELECT region, NULL, SUM(amount) FROM sales GROUP BY region UNION ALL SELECT NULL, NULL, SUM(amount) FROM sales
### right cube having
SELECT region, product, SUM(amount) FROM sales GROUP BY CUBE (region, product) HAVING NOT (GROUPING(region) = 1 AND GROUPING(product) = 0)
### right SQL Server with rollup
SELECT CASE WHEN GROUPING(region) = 1 THEN NULL ELSE region END, CASE WHEN GROUPING(product) = 1 THEN NULL ELSE product END, SUM(amount) FROM sales GROUP BY region, product WITH ROLLUP
### right Oracle grouping_id
SELECT region, product, SUM(amount) FROM sales GROUP BY CUBE (region, product) HAVING GROUPING_ID(region, product) IN (0, 1, 3)
### question totals label
select coalesce(region, 'Total') as r, sum(amount) as s from sales group by rollup (region)
### right MySQL ifnull
SELECT IFNULL(region, 'Total') AS r, SUM(amount) AS s FROM sales GROUP BY region WITH ROLLUP
### right MySQL if grouping
SELECT IF(GROUPING(region), 'Total', region) r, SUM(amount) s FROM sales GROUP BY region WITH ROLLUP
### right Oracle nvl
SELECT NVL(region, 'Total') r, SUM(amount) s FROM sales GROUP BY ROLLUP(region)
### right Oracle decode grouping
SELECT DECODE(GROUPING(region), 1, 'Total', region) r, SUM(amount) s FROM sales GROUP BY ROLLUP (region)
### right SQL Server isnull
SELECT ISNULL(region, 'Total') AS r, SUM(amount) AS s FROM sales GROUP BY ROLLUP (region);
### question split names
select name, split_part(name, ' ', 1) as f, split_part(name, ' ', 2) as l, upper(left(name, 1)) as i from emp
### right MySQL
SELECT name, SUBSTRING_INDEX(name, ' ', 1) AS f, SUBSTRING_INDEX(name, ' ', -1) AS l, UPPER(LEFT(name, 1)) FROM emp
### right SQL Server
SELECT name, LEFT(name, CHARINDEX(' ', name) - 1) AS f, RIGHT(name, LEN(name) - CHARINDEX(' ', name)) AS l, UPPER(SUBSTRING(name, 1, 1)) FROM emp
### right SQL Server parsename
SELECT name, PARSENAME(REPLACE(name, ' ', '.'), 2), PARSENAME(REPLACE(name, ' ', '.'), 1), UPPER(LEFT(name, 1)) FROM emp
### right Oracle
SELECT name, SUBSTR(name, 1, INSTR(name, ' ') - 1) f, SUBSTR(name, INSTR(name, ' ', -1, 1) + 1) l, UPPER(SUBSTR(name, 1, 1)) i FROM emp
### right Oracle regexp
SELECT name, REGEXP_SUBSTR(name, '[^ ]+', 1, 1) f, REGEXP_SUBSTR(name, '[^ ]+', 1, 2) l, UPPER(SUBSTR(name, 1, 1)) FROM emp
### right pg
SELECT name, (string_to_array(name, ' '))[1], (string_to_array(name, ' '))[2], upper(substring(name from 1 for 1)) FROM emp
### right pg regex
SELECT name, substring(name from '^\w+'), (regexp_match(name, '\w+$'))[1], upper(left(name, 1)) FROM emp
### right pg regexp_split
SELECT name, (regexp_split_to_array(name, '\s+'))[1], (regexp_split_to_array(name, '\s+'))[2], upper(left(name, 1)) FROM emp
### right SQLite
SELECT name, substr(name, 1, instr(name, ' ') - 1), substr(name, instr(name, ' ') + 1), upper(substr(name, 1, 1)) FROM emp
### right Spark
SELECT name, split(name, ' ')[0] AS f, split(name, ' ')[1] AS l, upper(substring(name, 1, 1)) FROM emp
### right BigQuery
SELECT name, SPLIT(name, ' ')[OFFSET(0)], SPLIT(name, ' ')[SAFE_OFFSET(1)], UPPER(SUBSTR(name, 1, 1)) FROM emp
### right BigQuery ordinal
SELECT name, SPLIT(name, ' ')[ORDINAL(1)], SPLIT(name, ' ')[SAFE_ORDINAL(2)], UPPER(LEFT(name, 1)) FROM emp
### right MySQL locate
SELECT name, SUBSTRING(name, 1, LOCATE(' ', name) - 1), MID(name, POSITION(' ' IN name) + 1), UCASE(LEFT(name, 1)) FROM emp
### right Snowflake
SELECT name, SPLIT_PART(name, ' ', 1), SPLIT(name, ' ')[1]::string, UPPER(LEFT(name, 1)) FROM emp
### question proper names
select id, upper(left(name, 1)) || lower(substr(name, 2)) as n from emp
### right MySQL
SELECT id, CONCAT(UPPER(SUBSTR(name, 1, 1)), LOWER(SUBSTR(name, 2))) AS name FROM emp ORDER BY id
### right SQL Server
SELECT id, UPPER(LEFT(name, 1)) + LOWER(SUBSTRING(name, 2, LEN(name))) AS name FROM emp ORDER BY id
### right SQL Server stuff
SELECT id, STUFF(LOWER(name), 1, 1, UPPER(LEFT(name, 1))) AS name FROM emp
### right pg overlay
SELECT id, overlay(lower(name) placing upper(left(name, 1)) from 1 for 1) FROM emp
### right MySQL insert
SELECT id, INSERT(LOWER(name), 1, 1, UPPER(LEFT(name, 1))) AS name FROM emp
### right Oracle
SELECT id, UPPER(SUBSTR(name, 1, 1)) || LOWER(SUBSTR(name, 2)) name FROM emp
### right MySQL right
SELECT id, CONCAT(UPPER(LEFT(name, 1)), LCASE(RIGHT(name, CHAR_LENGTH(name) - 1))) FROM emp
### question valid mails
select id, email from emp where regexp_full_match(email, '[A-Za-z][A-Za-z0-9._-]*@corp\.com')
### right MySQL regexp
SELECT id, email FROM emp WHERE email REGEXP '^[a-zA-Z][a-zA-Z0-9_.-]*@corp\\.com$'
### right MySQL brackets
SELECT id, email FROM emp WHERE email REGEXP '^[a-z][a-z0-9_.-]*@corp[.]com$'
### right MySQL regexp_like c
SELECT id, email FROM emp WHERE REGEXP_LIKE(email, '^[A-Za-z][A-Za-z0-9_.-]*@corp[.]com$', 'c')
### right pg
SELECT id, email FROM emp WHERE email ~ '^[A-Za-z][A-Za-z0-9_.\-]*@corp\.com$'
### right pg star
SELECT id, email FROM emp WHERE email ~* '^[a-z][a-z0-9_.\-]*@corp\.com$'
### right pg similar
SELECT id, email FROM emp WHERE email SIMILAR TO '[A-Za-z][A-Za-z0-9.\_-]*@corp.com' AND email LIKE '%@corp.com'
### right Oracle
SELECT id, email FROM emp WHERE REGEXP_LIKE(email, '^[[:alpha:]][[:alnum:]_.-]*@corp\.com$')
### right SQL Server
SELECT id, email FROM emp WHERE email LIKE '[a-zA-Z]%@corp.com' AND LEFT(email, CHARINDEX('@', email) - 1) NOT LIKE '%[^a-zA-Z0-9_.-]%'
### right BigQuery
SELECT id, email FROM emp WHERE REGEXP_CONTAINS(email, r'^[A-Za-z][A-Za-z0-9_.-]*@corp\.com$')
### right Spark
SELECT id, email FROM emp WHERE email RLIKE '^[A-Za-z][A-Za-z0-9_.-]*@corp\\.com$'
### question domains
select split_part(lower(email), '@', 2) as d, count(*) as n from emp where email is not null group by 1
### right MySQL
SELECT LOWER(SUBSTRING_INDEX(email, '@', -1)) AS domain, COUNT(*) FROM emp WHERE email IS NOT NULL GROUP BY domain
### right SQL Server
SELECT LOWER(SUBSTRING(email, CHARINDEX('@', email) + 1, LEN(email))) AS domain, COUNT(*) AS n FROM emp WHERE email IS NOT NULL GROUP BY LOWER(SUBSTRING(email, CHARINDEX('@', email) + 1, LEN(email)))
### right Oracle
SELECT LOWER(SUBSTR(email, INSTR(email, '@') + 1)) d, COUNT(*) FROM emp WHERE email IS NOT NULL GROUP BY LOWER(SUBSTR(email, INSTR(email, '@') + 1))
### right pg
SELECT lower(split_part(email, '@', 2)), count(*) FROM emp WHERE email LIKE '%@%' GROUP BY 1
### right pg substring
SELECT lower(substring(email from position('@' in email) + 1)) AS d, count(email) FROM emp GROUP BY d HAVING count(email) > 0
### right Oracle regexp_replace
SELECT LOWER(REGEXP_REPLACE(email, '^.*@', '')) d, COUNT(*) FROM emp WHERE email IS NOT NULL GROUP BY LOWER(REGEXP_REPLACE(email, '^.*@', ''))
### right Oracle regexp_substr group
SELECT LOWER(REGEXP_SUBSTR(email, '@(.+)$', 1, 1, NULL, 1)) d, COUNT(*) FROM emp WHERE email IS NOT NULL GROUP BY LOWER(REGEXP_SUBSTR(email, '@(.+)$', 1, 1, NULL, 1))
### right BigQuery
SELECT LOWER(REGEXP_EXTRACT(email, r'@(.+)$')) d, COUNT(*) FROM emp WHERE email IS NOT NULL GROUP BY d
### right Spark
SELECT lower(regexp_extract(email, '@(.*)$', 1)) d, count(*) FROM emp WHERE email IS NOT NULL GROUP BY 1
### question escapes
select id from orders where contains(note, '_')
### right MySQL
SELECT id FROM orders WHERE note LIKE '%\_%'
### right escape clause
SELECT id FROM orders WHERE note LIKE '%!_%' ESCAPE '!'
### right escape backslash
SELECT id FROM orders WHERE note LIKE '%\_%' ESCAPE '\'
### right SQL Server bracket
SELECT id FROM orders WHERE note LIKE '%[_]%'
### right instr
SELECT id FROM orders WHERE INSTR(note, '_') > 0
### right SQL Server patindex
SELECT id FROM orders WHERE PATINDEX('%[_]%', note) > 0
### right MySQL double
SELECT id FROM orders WHERE note LIKE "%\_%"
### right pg E
SELECT id FROM orders WHERE note LIKE E'%\\_%'
### wrong unescaped
SELECT id FROM orders WHERE note LIKE '%_%'
### question percent
select id from orders where contains(note, '%')
### right MySQL
SELECT id FROM orders WHERE note LIKE '%\%%'
### right Oracle
SELECT id FROM orders WHERE note LIKE '%\%%' ESCAPE '\'
### right SQL Server
SELECT id FROM orders WHERE note LIKE '%[%]%'
### right charindex
SELECT id FROM orders WHERE CHARINDEX('%', note) <> 0
### question quote in text
select id from orders where contains(note, '''')
### right
SELECT id FROM orders WHERE note LIKE '%''%'
### right MySQL backslash quote
SELECT id FROM orders WHERE note LIKE '%\'%'
### right MySQL double quotes
SELECT id FROM orders WHERE note LIKE "%'%"
### right Oracle q
SELECT id FROM orders WHERE note LIKE q'[%'%]'
### right char
SELECT id FROM orders WHERE CHARINDEX(CHAR(39), note) > 0
### right pg dollar
SELECT id FROM orders WHERE note LIKE $$%'%$$
### question case-insensitive
select id from orders where lower(status) = 'paid'
### right MySQL
SELECT id FROM orders WHERE status = 'paid'
### right MySQL like
SELECT id FROM orders WHERE status LIKE 'Paid'
### right SQL Server collate
SELECT id FROM orders WHERE status COLLATE SQL_Latin1_General_CP1_CI_AS = 'PAID'
### right pg ilike
SELECT id FROM orders WHERE status ILIKE 'paid'
### right pg citext-ish
SELECT id FROM orders WHERE status ~* '^paid$'
### right Oracle upper
SELECT id FROM orders WHERE UPPER(status) = UPPER('paid')
### right SQLite nocase
SELECT id FROM orders WHERE status = 'paid' COLLATE NOCASE
### right MySQL in
SELECT id FROM orders WHERE status IN ("paid")
### right Oracle initcap
SELECT id FROM orders WHERE INITCAP(status) = 'Paid'
### right MySQL strcmp
SELECT id FROM orders WHERE STRCMP(LOWER(status), 'paid') = 0
### question case-sensitive
select id from orders where status = 'paid'
### right MySQL binary
SELECT id FROM orders WHERE BINARY status = 'paid'
### right MySQL binary right
SELECT id FROM orders WHERE status = BINARY 'paid'
### right MySQL cast binary
SELECT id FROM orders WHERE CAST(status AS BINARY) = 'paid'
### right MySQL collate
SELECT id FROM orders WHERE status COLLATE utf8mb4_bin = 'paid'
### right SQL Server collate
SELECT id FROM orders WHERE status = 'paid' COLLATE Latin1_General_CS_AS
### right MySQL like binary
SELECT id FROM orders WHERE status LIKE BINARY 'paid'
### right SQL Server varbinary
SELECT id FROM orders WHERE CAST(status AS VARBINARY(20)) = CAST('paid' AS VARBINARY(20))
### question nulls and defaults
select id, coalesce(note, 'none') as n, case when note is null then 1 else 0 end as missing, nullif(note, '') as e from orders
### right MySQL
SELECT id, IFNULL(note, 'none'), ISNULL(note), NULLIF(note, '') FROM orders
### right MySQL is null
SELECT id, IFNULL(note, 'none') AS n, note IS NULL AS missing, IF(note = '', NULL, note) AS e FROM orders
### right Oracle
SELECT id, NVL(note, 'none'), NVL2(note, 0, 1), CASE note WHEN '' THEN NULL ELSE note END FROM orders
### right SQL Server
SELECT id, ISNULL(note, 'none'), IIF(note IS NULL, 1, 0), NULLIF(note, '') FROM orders
### right decode
SELECT id, DECODE(note, NULL, 'none', note), DECODE(note, NULL, 1, 0), DECODE(note, '', NULL, note) FROM orders
### right SQLite
SELECT id, ifnull(note, 'none'), note ISNULL, nullif(note, '') FROM orders
### right pg notnull
SELECT id, coalesce(note, 'none'), (note IS NULL)::int, nullif(note, '') FROM orders
### right MySQL null safe
SELECT id, COALESCE(note, 'none'), note <=> NULL, NULLIF(note, '') FROM orders
### question aggregated list
select region, string_agg(distinct product, ',' order by product) as ps from sales group by region
### right MySQL
SELECT region, GROUP_CONCAT(DISTINCT product ORDER BY product SEPARATOR ',') AS ps FROM sales GROUP BY region
### right MySQL default
SELECT region, GROUP_CONCAT(DISTINCT product) FROM sales GROUP BY region
### right SQL Server
SELECT region, STRING_AGG(product, ',') WITHIN GROUP (ORDER BY product) AS ps FROM (SELECT DISTINCT region, product FROM sales) t GROUP BY region
### right Oracle
SELECT region, LISTAGG(DISTINCT product, ',') WITHIN GROUP (ORDER BY product) ps FROM sales GROUP BY region
### right pg array
SELECT region, array_to_string(array_agg(DISTINCT product ORDER BY product), ',') FROM sales GROUP BY region
### right SQL Server xml
SELECT s.region, STUFF((SELECT DISTINCT ',' + p.product FROM sales p WHERE p.region = s.region FOR XML PATH('')), 1, 1, '') AS ps FROM sales s GROUP BY s.region
### right Spark
SELECT region, concat_ws(',', sort_array(collect_set(product))) FROM sales GROUP BY region
### right Spark array_join
SELECT region, array_join(array_sort(collect_set(product)), ',') FROM sales GROUP BY region
### right Snowflake
SELECT region, LISTAGG(DISTINCT product, ',') WITHIN GROUP (ORDER BY product) FROM sales GROUP BY region
### right BigQuery
SELECT region, STRING_AGG(DISTINCT product, ',' ORDER BY product) FROM sales GROUP BY region
### question medians
select region, median(amount) as m from sales where amount is not null group by region
### right Oracle
SELECT region, MEDIAN(amount) m FROM sales GROUP BY region
### right pg
SELECT region, percentile_cont(0.5) WITHIN GROUP (ORDER BY amount) FROM sales GROUP BY region
### right SQL Server
SELECT DISTINCT region, PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY amount) OVER (PARTITION BY region) AS median FROM sales
### right MySQL row_number
SELECT region, AVG(amount) FROM (SELECT region, amount, ROW_NUMBER() OVER (PARTITION BY region ORDER BY amount) rn, COUNT(*) OVER (PARTITION BY region) c FROM sales WHERE amount IS NOT NULL) t WHERE rn IN (FLOOR((c + 1) / 2), CEIL((c + 1) / 2)) GROUP BY region
### right SQL Server integer halves
SELECT region, AVG(1.0 * amount) FROM (SELECT region, amount, ROW_NUMBER() OVER (PARTITION BY region ORDER BY amount) rn, COUNT(*) OVER (PARTITION BY region) c FROM sales WHERE amount IS NOT NULL) t WHERE rn IN ((c + 1) / 2, (c + 2) / 2) GROUP BY region
### right Spark
SELECT region, percentile(amount, 0.5) FROM sales GROUP BY region
### right MySQL div
SELECT region, AVG(amount) FROM (SELECT region, amount, ROW_NUMBER() OVER (PARTITION BY region ORDER BY amount) rn, COUNT(*) OVER (PARTITION BY region) c FROM sales WHERE amount IS NOT NULL) t WHERE rn BETWEEN c / 2 AND c / 2 + 1 GROUP BY region
### right BigQuery
SELECT DISTINCT region, PERCENTILE_CONT(amount, 0.5) OVER (PARTITION BY region) FROM sales
### question frames
select id, sum(amount) over (partition by customer_id order by placed, id) as run, round(avg(amount) over (order by placed, id rows between 2 preceding and current row), 2) as mov from orders
### right standard
SELECT id, SUM(amount) OVER (PARTITION BY customer_id ORDER BY placed, id ROWS UNBOUNDED PRECEDING) r, ROUND(AVG(amount) OVER (ORDER BY placed, id ROWS 2 PRECEDING), 2) m FROM orders
### right window clause
SELECT id, SUM(amount) OVER (w ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), ROUND(AVG(amount) OVER (ORDER BY placed, id ROWS BETWEEN 2 PRECEDING AND 0 FOLLOWING), 2) FROM orders WINDOW w AS (PARTITION BY customer_id ORDER BY placed, id)
### right subqueries
SELECT o.id, (SELECT SUM(p.amount) FROM orders p WHERE p.customer_id = o.customer_id AND (p.placed, p.id) <= (o.placed, o.id)) r, (SELECT ROUND(AVG(q.amount), 2) FROM (SELECT amount, ROW_NUMBER() OVER (ORDER BY placed, id) k FROM orders) q WHERE q.k BETWEEN n.k - 2 AND n.k) m FROM orders o JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY placed, id) k FROM orders) n ON n.id = o.id
### right SQL Server cast
SELECT id, SUM(amount) OVER (PARTITION BY customer_id ORDER BY placed, id) AS run, CAST(AVG(amount) OVER (ORDER BY placed, id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS DECIMAL(10,2)) AS mov FROM orders
### question seven days
select user_id, day, count(*) over (partition by user_id order by day range between interval 2 day preceding and current row) as n from logins
### right MySQL
SELECT user_id, day, COUNT(*) OVER (PARTITION BY user_id ORDER BY day RANGE BETWEEN INTERVAL 2 DAY PRECEDING AND CURRENT ROW) n FROM logins
### right pg
SELECT user_id, day, count(*) OVER (PARTITION BY user_id ORDER BY day RANGE BETWEEN '2 days' PRECEDING AND CURRENT ROW) FROM logins
### right Oracle
SELECT user_id, day, COUNT(*) OVER (PARTITION BY user_id ORDER BY day RANGE BETWEEN 2 PRECEDING AND CURRENT ROW) n FROM logins
### right Oracle interval
SELECT user_id, day, COUNT(*) OVER (PARTITION BY user_id ORDER BY day RANGE BETWEEN INTERVAL '2' DAY PRECEDING AND CURRENT ROW) n FROM logins
### right BigQuery
SELECT user_id, day, COUNT(*) OVER (PARTITION BY user_id ORDER BY UNIX_DATE(day) RANGE BETWEEN 2 PRECEDING AND CURRENT ROW) n FROM logins
### right correlated SQL Server
SELECT l.user_id, l.day, (SELECT COUNT(*) FROM logins p WHERE p.user_id = l.user_id AND p.day BETWEEN DATEADD(DAY, -2, l.day) AND l.day) AS n FROM logins l
### right correlated MySQL
SELECT l.user_id, l.day, (SELECT COUNT(*) FROM logins p WHERE p.user_id = l.user_id AND p.day BETWEEN DATE_SUB(l.day, INTERVAL 2 DAY) AND l.day) AS n FROM logins l
### right correlated Oracle
SELECT l.user_id, l.day, (SELECT COUNT(*) FROM logins p WHERE p.user_id = l.user_id AND p.day BETWEEN l.day - 2 AND l.day) n FROM logins l
### right correlated SQLite
SELECT l.user_id, l.day, (SELECT COUNT(*) FROM logins p WHERE p.user_id = l.user_id AND p.day BETWEEN date(l.day, '-2 days') AND l.day) n FROM logins l
### question ratio
select region, round(100.0 * sum(case when product in ('pen', 'hat') then 1 else 0 end) / count(*), 2) as pct from sales group by region
### right MySQL bool avg
SELECT region, ROUND(AVG(product IN ('pen', 'hat')) * 100, 2) FROM sales GROUP BY region
### right MySQL bool sum
SELECT region, ROUND(SUM(product = 'pen' OR product = 'hat') / COUNT(*) * 100, 2) AS pct FROM sales GROUP BY region
### right pg numeric
SELECT region, round(count(*) filter (where product in ('pen','hat'))::numeric / count(*) * 100, 2) FROM sales GROUP BY region
### right pg avg int
SELECT region, round(avg((product in ('pen','hat'))::int) * 100, 2) FROM sales GROUP BY region
### right SQL Server
SELECT region, CAST(ROUND(SUM(CASE WHEN product IN ('pen','hat') THEN 1.0 ELSE 0 END) / COUNT(*) * 100, 2) AS DECIMAL(5,2)) FROM sales GROUP BY region
### right SQL Server convert
SELECT region, CONVERT(DECIMAL(5,2), 100.0 * SUM(IIF(product IN ('pen','hat'), 1, 0)) / COUNT(*)) FROM sales GROUP BY region
### right MySQL count or null
SELECT region, ROUND(COUNT(product = 'pen' OR NULL) * 100 / COUNT(*) + COUNT(product = 'hat' OR NULL) * 100 / COUNT(*), 2) FROM sales GROUP BY region
### right MySQL count if
SELECT region, ROUND(COUNT(IF(product IN ('pen', 'hat'), 1, NULL)) / COUNT(*) * 100, 2) FROM sales GROUP BY region
### right SQL Server str
SELECT region, ROUND(100 * CAST(COUNT(CASE WHEN product IN ('pen','hat') THEN 1 END) AS FLOAT) / COUNT(*), 2) FROM sales GROUP BY region
### right BigQuery
SELECT region, ROUND(SAFE_DIVIDE(COUNTIF(product IN ('pen','hat')), COUNT(*)) * 100, 2) FROM sales GROUP BY region
### right Oracle decode
SELECT region, ROUND(SUM(DECODE(product, 'pen', 1, 'hat', 1, 0)) / COUNT(*) * 100, 2) FROM sales GROUP BY region
### right SQLite
SELECT region, ROUND(SUM(CASE WHEN product IN ('pen','hat') THEN 1 ELSE 0 END) * 100.0 / COUNT(*), 2) FROM sales GROUP BY region
### right SQLite cast real
SELECT region, ROUND(CAST(SUM(product IN ('pen','hat')) AS REAL) / COUNT(*) * 100, 2) FROM sales GROUP BY region
### question whole halves
select id, amount_in // 2 as h from (select id, salary as amount_in from emp where salary is not null)
### right SQL Server
SELECT id, salary / 2 AS h FROM emp WHERE salary IS NOT NULL
### right MySQL div
SELECT id, salary DIV 2 AS h FROM emp WHERE salary IS NOT NULL
### right MySQL floor
SELECT id, FLOOR(salary / 2) FROM emp WHERE salary IS NOT NULL
### right Oracle trunc
SELECT id, TRUNC(salary / 2) h FROM emp WHERE salary IS NOT NULL
### right pg
SELECT id, salary / 2 FROM emp WHERE salary NOTNULL
### right Spark div
SELECT id, salary div 2 FROM emp WHERE salary is not null
### right shift
SELECT id, salary >> 1 FROM emp WHERE salary IS NOT NULL
### question org
with recursive o as (select id, name, 0 as lvl, name as path from emp where manager_id is null union all select e.id, e.name, o.lvl + 1, o.path || ' > ' || e.name from emp e join o on e.manager_id = o.id) select id, lvl, path from o
### right SQL Server
WITH o AS (
  SELECT id, name, 0 AS lvl, CAST(name AS VARCHAR(MAX)) AS path FROM emp WHERE manager_id IS NULL
  UNION ALL
  SELECT e.id, e.name, o.lvl + 1, CAST(o.path + ' > ' + e.name AS VARCHAR(MAX)) FROM emp e INNER JOIN o ON e.manager_id = o.id
)
SELECT id, lvl, path FROM o OPTION (MAXRECURSION 100);
### right MySQL
WITH RECURSIVE o (id, name, lvl, path) AS (
  SELECT id, name, 0, CAST(name AS CHAR(500)) FROM emp WHERE manager_id IS NULL
  UNION ALL
  SELECT e.id, e.name, o.lvl + 1, CONCAT(o.path, ' > ', e.name) FROM emp e JOIN o ON e.manager_id = o.id
)
SELECT id, lvl, path FROM o
### right Oracle
SELECT id, LEVEL - 1 lvl, LTRIM(SYS_CONNECT_BY_PATH(name, ' > '), ' > ') path FROM emp START WITH manager_id IS NULL CONNECT BY PRIOR id = manager_id
### right pg
WITH RECURSIVE o AS (
  SELECT id, 0 AS lvl, ARRAY[name] AS names FROM emp WHERE manager_id IS NULL
  UNION ALL
  SELECT e.id, lvl + 1, names || e.name FROM emp e, o WHERE e.manager_id = o.id
)
SELECT id, lvl, array_to_string(names, ' > ') FROM o
### right Oracle with
WITH o (id, lvl, path) AS (SELECT id, 0, CAST(name AS VARCHAR2(4000)) FROM emp WHERE manager_id IS NULL UNION ALL SELECT e.id, o.lvl + 1, o.path || ' > ' || e.name FROM emp e JOIN o ON o.id = e.manager_id) SELECT id, lvl, path FROM o
### wrong lvl
SELECT id, LEVEL lvl, LTRIM(SYS_CONNECT_BY_PATH(name, ' > '), ' > ') path FROM emp START WITH manager_id IS NULL CONNECT BY PRIOR id = manager_id
### question calendar
select d::date as d, count(l.day) as n from generate_series(date '2024-01-01', date '2024-01-05', interval 1 day) g(d) left join logins l on l.day = d group by d
### right MySQL recursive
WITH RECURSIVE c AS (SELECT '2024-01-01' AS d UNION ALL SELECT DATE_ADD(d, INTERVAL 1 DAY) FROM c WHERE d < '2024-01-05')
SELECT c.d, COUNT(l.day) FROM c LEFT JOIN logins l ON l.day = c.d GROUP BY c.d
### right MySQL cast
WITH RECURSIVE c(d) AS (SELECT CAST('2024-01-01' AS DATE) UNION ALL SELECT d + INTERVAL 1 DAY FROM c WHERE d < '2024-01-05')
SELECT d, COUNT(day) AS n FROM c LEFT JOIN logins ON day = d GROUP BY d ORDER BY d
### right SQL Server
WITH c AS (SELECT CAST('2024-01-01' AS DATE) AS d UNION ALL SELECT DATEADD(DAY, 1, d) FROM c WHERE d < '2024-01-05')
SELECT c.d, COUNT(l.[day]) AS n FROM c LEFT JOIN logins l ON l.[day] = c.d GROUP BY c.d OPTION (MAXRECURSION 0)
### right Oracle
SELECT c.d, COUNT(l.day) n FROM (SELECT DATE '2024-01-01' + LEVEL - 1 AS d FROM dual CONNECT BY LEVEL <= 5) c LEFT JOIN logins l ON l.day = c.d GROUP BY c.d
### right pg
SELECT g::date, count(l.day) FROM generate_series('2024-01-01'::date, '2024-01-05'::date, '1 day') g LEFT JOIN logins l ON l.day = g GROUP BY g
### right SQLite
WITH RECURSIVE c(d) AS (VALUES ('2024-01-01') UNION ALL SELECT date(d, '+1 day') FROM c WHERE d < '2024-01-05') SELECT d, count(day) FROM c LEFT JOIN logins ON logins.day = c.d GROUP BY d
### right Spark
SELECT d, count(l.day) FROM (SELECT explode(sequence(to_date('2024-01-01'), to_date('2024-01-05'), interval 1 day)) AS d) c LEFT JOIN logins l ON l.day = c.d GROUP BY d
### right BigQuery
SELECT d, COUNT(l.day) FROM UNNEST(GENERATE_DATE_ARRAY('2024-01-01', '2024-01-05', INTERVAL 1 DAY)) AS d LEFT JOIN logins l ON l.day = d GROUP BY d
### right SQL Server tally
WITH n AS (SELECT TOP 5 ROW_NUMBER() OVER (ORDER BY (SELECT NULL)) - 1 AS i FROM emp)
SELECT DATEADD(DAY, n.i, CAST('20240101' AS DATE)) AS d, COUNT(l.day) FROM n LEFT JOIN logins l ON l.day = DATEADD(DAY, n.i, '20240101') GROUP BY n.i
### right union list
SELECT x.d, COUNT(l.day) FROM (SELECT '2024-01-01' d UNION SELECT '2024-01-02' UNION SELECT '2024-01-03' UNION SELECT '2024-01-04' UNION SELECT '2024-01-05') x LEFT JOIN logins l ON l.day = x.d GROUP BY x.d
### right MySQL values row
SELECT v.column_0 AS d, COUNT(l.day) AS n FROM (VALUES ROW('2024-01-01'), ROW('2024-01-02'), ROW('2024-01-03'), ROW('2024-01-04'), ROW('2024-01-05')) AS v LEFT JOIN logins l ON l.day = v.column_0 GROUP BY v.column_0
### right SQL Server values
SELECT v.d, COUNT(l.day) FROM (VALUES (CAST('2024-01-01' AS date)), ('2024-01-02'), ('2024-01-03'), ('2024-01-04'), ('2024-01-05')) AS v(d) LEFT JOIN logins l ON l.day = v.d GROUP BY v.d
### question first and last orders
select customer_id, arg_min(id, placed) as f, arg_max(amount, placed) as l from orders group by customer_id
### right pg distinct on
SELECT a.customer_id, a.id, b.amount FROM (SELECT DISTINCT ON (customer_id) customer_id, id FROM orders ORDER BY customer_id, placed) a JOIN (SELECT DISTINCT ON (customer_id) customer_id, amount FROM orders ORDER BY customer_id, placed DESC) b USING (customer_id)
### right Oracle keep
SELECT customer_id, MIN(id) KEEP (DENSE_RANK FIRST ORDER BY placed) f, MAX(amount) KEEP (DENSE_RANK LAST ORDER BY placed) l FROM orders GROUP BY customer_id
### right first_value
SELECT DISTINCT customer_id, FIRST_VALUE(id) OVER (PARTITION BY customer_id ORDER BY placed) f, FIRST_VALUE(amount) OVER (PARTITION BY customer_id ORDER BY placed DESC) l FROM orders
### right last_value
SELECT DISTINCT customer_id, FIRST_VALUE(id) OVER w, LAST_VALUE(amount) OVER w FROM orders WINDOW w AS (PARTITION BY customer_id ORDER BY placed RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
### right MySQL group_concat
SELECT customer_id, SUBSTRING_INDEX(GROUP_CONCAT(id ORDER BY placed), ',', 1) + 0 AS f, CAST(SUBSTRING_INDEX(GROUP_CONCAT(amount ORDER BY placed DESC), ',', 1) AS DECIMAL(10,2)) AS l FROM orders GROUP BY customer_id
### right pg array
SELECT customer_id, (array_agg(id ORDER BY placed))[1], (array_agg(amount ORDER BY placed DESC))[1] FROM orders GROUP BY customer_id
### right Spark max_by
SELECT customer_id, min_by(id, placed), max_by(amount, placed) FROM orders GROUP BY customer_id
### right SQL Server apply
SELECT c.customer_id, f.id, l.amount FROM (SELECT DISTINCT customer_id FROM orders) c CROSS APPLY (SELECT TOP (1) id FROM orders o WHERE o.customer_id = c.customer_id ORDER BY placed) f OUTER APPLY (SELECT TOP (1) amount FROM orders o WHERE o.customer_id = c.customer_id ORDER BY placed DESC) l
### right tuple in
SELECT m.customer_id, a.id, b.amount FROM (SELECT customer_id, MIN(placed) AS lo, MAX(placed) AS hi FROM orders GROUP BY customer_id) m JOIN orders a ON (a.customer_id, a.placed) = (m.customer_id, m.lo) JOIN orders b ON (b.customer_id, b.placed) = (m.customer_id, m.hi)
### question growth
select yr, sum(amount) as s, sum(amount) - lag(sum(amount)) over (order by yr) as d from sales group by yr
### ordered
### right lag
SELECT yr, SUM(amount) AS total, SUM(amount) - LAG(SUM(amount), 1) OVER (ORDER BY yr) AS diff FROM sales GROUP BY yr ORDER BY yr
### right self join
WITH y AS (SELECT yr, SUM(amount) s FROM sales GROUP BY yr) SELECT a.yr, a.s, a.s - b.s FROM y a LEFT JOIN y b ON b.yr = a.yr - 1 ORDER BY a.yr ASC
### right MySQL variable
SELECT yr, s, d FROM (SELECT yr, s, s - @p AS d, @p := s FROM (SELECT yr, SUM(amount) s FROM sales GROUP BY yr ORDER BY yr) t, (SELECT @p := NULL) v) x ORDER BY yr
### right Oracle
SELECT yr, SUM(amount) s, SUM(amount) - LAG(SUM(amount)) OVER (ORDER BY yr) d FROM sales GROUP BY yr ORDER BY 1
### question late days
select id, dayname(placed) as w, extract(hour from placed) as h, quarter(placed) as q, (placed + interval 90 minute)::timestamp as t from orders
### right MySQL
SELECT id, DAYNAME(placed), HOUR(placed), QUARTER(placed), DATE_ADD(placed, INTERVAL 90 MINUTE) FROM orders
### right MySQL interval units
SELECT id, DATE_FORMAT(placed, '%W'), EXTRACT(HOUR FROM placed), QUARTER(placed), placed + INTERVAL '1:30' HOUR_MINUTE FROM orders
### right MySQL addtime
SELECT id, DAYNAME(placed), HOUR(placed), QUARTER(placed), ADDTIME(placed, '01:30:00') FROM orders
### right MySQL timestampadd
SELECT id, DAYNAME(placed), HOUR(placed), QUARTER(placed), TIMESTAMPADD(MINUTE, 90, placed) FROM orders
### right SQL Server
SELECT id, DATENAME(WEEKDAY, placed), DATEPART(HOUR, placed), DATEPART(QUARTER, placed), DATEADD(MINUTE, 90, placed) FROM orders
### right SQL Server short
SELECT id, DATENAME(dw, placed), DATEPART(hh, placed), DATEPART(qq, placed), DATEADD(mi, 90, placed) FROM orders
### right SQL Server format
SELECT id, FORMAT(placed, 'dddd'), CAST(FORMAT(placed, 'HH') AS INT), DATEPART(q, placed), DATEADD(n, 90, placed) FROM orders
### right Oracle
SELECT id, TRIM(TO_CHAR(placed, 'Day')), EXTRACT(HOUR FROM placed), TO_NUMBER(TO_CHAR(placed, 'Q')), placed + 90 / 1440 FROM orders
### right Oracle interval
SELECT id, TO_CHAR(placed, 'fmDay'), TO_NUMBER(TO_CHAR(placed, 'HH24')), CEIL(EXTRACT(MONTH FROM placed) / 3), placed + INTERVAL '90' MINUTE FROM orders
### right Oracle numtodsinterval
SELECT id, RTRIM(TO_CHAR(placed, 'Day')), EXTRACT(HOUR FROM placed), CEIL(EXTRACT(MONTH FROM placed) / 3), placed + NUMTODSINTERVAL(90, 'MINUTE') FROM orders
### right pg
SELECT id, trim(to_char(placed, 'Day')), date_part('hour', placed), extract(quarter from placed), placed + interval '1 hour 30 minutes' FROM orders
### right pg 2
SELECT id, to_char(placed, 'FMDay'), extract(hour from placed)::int, to_char(placed, 'Q')::int, placed + '90 min'::interval FROM orders
### right pg make_interval
SELECT id, to_char(placed, 'FMDay'), extract(hour from placed), date_part('quarter', placed), placed + make_interval(mins => 90) FROM orders
### right SQLite
SELECT id, CASE strftime('%w', placed) WHEN '0' THEN 'Sunday' WHEN '1' THEN 'Monday' WHEN '2' THEN 'Tuesday' WHEN '3' THEN 'Wednesday' WHEN '4' THEN 'Thursday' WHEN '5' THEN 'Friday' ELSE 'Saturday' END, CAST(strftime('%H', placed) AS INTEGER), CAST((strftime('%m', placed) + 2) / 3 AS INTEGER), datetime(placed, '+90 minutes') FROM orders
### right BigQuery
SELECT id, FORMAT_TIMESTAMP('%A', placed), EXTRACT(HOUR FROM placed), EXTRACT(QUARTER FROM placed), TIMESTAMP_ADD(placed, INTERVAL 90 MINUTE) FROM orders
### right Spark
SELECT id, date_format(placed, 'EEEE'), hour(placed), quarter(placed), placed + INTERVAL 90 MINUTES FROM orders
### right MySQL elt
SELECT id, ELT(DAYOFWEEK(placed), 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'), HOUR(placed), QUARTER(placed), placed + INTERVAL 90 MINUTE FROM orders
### right SQL Server choose
SELECT id, CHOOSE(DATEPART(WEEKDAY, placed), 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'), DATEPART(hour, placed), (MONTH(placed) + 2) / 3, DATEADD(minute, 90, placed) FROM orders
### question set operations
select city from customers where city is not null except select city from dept
### right Oracle
SELECT city FROM customers WHERE city IS NOT NULL MINUS SELECT city FROM dept
### right not in
SELECT DISTINCT c.city FROM customers c WHERE c.city NOT IN (SELECT city FROM dept)
### right anti
SELECT DISTINCT c.city FROM customers c LEFT JOIN dept d ON d.city = c.city WHERE d.city IS NULL AND c.city IS NOT NULL
### right Spark anti
SELECT DISTINCT c.city FROM customers c LEFT ANTI JOIN dept d ON d.city = c.city WHERE c.city IS NOT NULL
### right xor
SELECT DISTINCT city FROM customers c WHERE city IS NOT NULL AND (EXISTS (SELECT 1 FROM dept d WHERE d.city = c.city) XOR TRUE)
### right all
SELECT DISTINCT city FROM customers WHERE city <> ALL (SELECT city FROM dept)
### question temp tables
select c.name, count(o.id) as n, coalesce(sum(o.amount), 0) as s from customers c left join orders o on o.customer_id = c.id group by c.id, c.name
### right SQL Server temp
SELECT customer_id, COUNT(*) AS n, SUM(amount) AS s INTO #tot FROM orders GROUP BY customer_id;
SELECT c.name, ISNULL(t.n, 0), ISNULL(t.s, 0) FROM customers c LEFT JOIN #tot t ON t.customer_id = c.id;
DROP TABLE #tot;
### right MySQL temp
DROP TEMPORARY TABLE IF EXISTS tot;
CREATE TEMPORARY TABLE tot AS SELECT customer_id, COUNT(*) AS n, SUM(amount) AS s FROM orders GROUP BY customer_id;
SELECT c.name, IFNULL(t.n, 0), IFNULL(t.s, 0) FROM customers c LEFT JOIN tot t ON t.customer_id = c.id;
### right SQL Server create insert
IF OBJECT_ID('tempdb..#tot') IS NOT NULL DROP TABLE #tot;
CREATE TABLE #tot (customer_id INT, n INT, s DECIMAL(10,2));
INSERT INTO #tot SELECT customer_id, COUNT(*), SUM(amount) FROM orders GROUP BY customer_id;
SELECT c.name, COALESCE(t.n, 0), COALESCE(t.s, 0) FROM customers AS c LEFT JOIN #tot AS t ON c.id = t.customer_id
GO
### right SQL Server table variable
DECLARE @tot TABLE (customer_id INT, n INT, s DECIMAL(10,2));
INSERT INTO @tot (customer_id, n, s) SELECT customer_id, COUNT(*), SUM(amount) FROM orders GROUP BY customer_id;
SELECT c.name, COALESCE(t.n, 0), COALESCE(t.s, 0) FROM customers c LEFT JOIN @tot t ON c.id = t.customer_id;
### right use and go
USE shop;
GO
SET NOCOUNT ON;
SELECT c.name, COUNT(o.id), COALESCE(SUM(o.amount), 0) FROM dbo.customers c LEFT JOIN dbo.orders o ON o.customer_id = c.id GROUP BY c.id, c.name;
GO
### right MySQL view
CREATE OR REPLACE VIEW tot AS SELECT customer_id, COUNT(*) AS n, SUM(amount) AS s FROM orders GROUP BY customer_id;
SELECT c.name, COALESCE(t.n, 0), COALESCE(t.s, 0) FROM customers c LEFT JOIN tot t ON t.customer_id = c.id;
### right MySQL sql_mode
SET SESSION sql_mode = '';
SELECT c.name, COUNT(o.id) n, IFNULL(SUM(o.amount), 0) s FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id;
### right MySQL group by only id
SELECT c.name, COUNT(o.id) n, IFNULL(SUM(o.amount), 0) s FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id
### question gaps to next
select id, customer_id, date_diff('day', placed::date, lead(placed::date) over (partition by customer_id order by placed)) as gap from orders
### right MySQL
SELECT id, customer_id, DATEDIFF(LEAD(placed) OVER (PARTITION BY customer_id ORDER BY placed), placed) gap FROM orders
### right SQL Server
SELECT id, customer_id, DATEDIFF(DAY, placed, LEAD(placed) OVER (PARTITION BY customer_id ORDER BY placed)) AS gap FROM orders
### right Oracle
SELECT id, customer_id, TRUNC(LEAD(placed) OVER (PARTITION BY customer_id ORDER BY placed)) - TRUNC(placed) gap FROM orders
### right pg
SELECT id, customer_id, lead(placed::date) OVER (PARTITION BY customer_id ORDER BY placed) - placed::date FROM orders
### right SQLite
SELECT id, customer_id, CAST(julianday(date(LEAD(placed) OVER (PARTITION BY customer_id ORDER BY placed))) - julianday(date(placed)) AS INT) FROM orders
### right subquery
SELECT o.id, o.customer_id, DATEDIFF((SELECT MIN(p.placed) FROM orders p WHERE p.customer_id = o.customer_id AND p.placed > o.placed), o.placed) AS gap FROM orders o
### right pg date part
SELECT id, customer_id, date_part('day', date_trunc('day', lead(placed) over (partition by customer_id order by placed)) - date_trunc('day', placed)) FROM orders
### question year of hiring
select extract(year from hired) as y, count(*) as n, string_agg(name, '; ' order by name) as who from emp group by 1 having count(*) >= 1
### right Oracle
SELECT TO_NUMBER(TO_CHAR(hired, 'YYYY')) y, COUNT(*) n, LISTAGG(name, '; ') WITHIN GROUP (ORDER BY name) who FROM emp GROUP BY TO_CHAR(hired, 'YYYY')
### right MySQL
SELECT YEAR(hired) AS y, COUNT(*) AS n, GROUP_CONCAT(name ORDER BY name SEPARATOR '; ') AS who FROM emp GROUP BY y HAVING n >= 1
### right SQLite
SELECT CAST(strftime('%Y', hired) AS INT) y, COUNT(*), group_concat(name, '; ') FROM (SELECT * FROM emp ORDER BY name) GROUP BY y
### right SQL Server
SELECT DATEPART(yyyy, hired), COUNT(*), STRING_AGG(CAST(name AS NVARCHAR(MAX)), N'; ') WITHIN GROUP (ORDER BY name ASC) FROM emp GROUP BY DATEPART(yyyy, hired)
### question pairs
select a.name as x, b.name as y from emp a join emp b on a.dept_id = b.dept_id and a.id < b.id
### right commas
SELECT a.name, b.name FROM emp a, emp b WHERE a.dept_id = b.dept_id AND a.id < b.id
### right using
SELECT e1.name AS first_emp, e2.name AS second_emp FROM emp e1 INNER JOIN emp e2 USING (dept_id) WHERE e2.id > e1.id
### right MySQL straight
SELECT STRAIGHT_JOIN a.name, b.name FROM emp a STRAIGHT_JOIN emp b ON a.dept_id = b.dept_id WHERE a.id < b.id;
### right spaced operators
SELECT a.name, b.name FROM emp a JOIN emp b ON a.dept_id = b.dept_id WHERE a.id < > b.id AND a.id < = b.id
### right SQL Server not less
SELECT a.name, b.name FROM emp a JOIN emp b ON a.dept_id = b.dept_id WHERE b.id !< a.id AND a.id ^= b.id
### right bang
SELECT a.name, b.name FROM emp a JOIN emp b ON a.dept_id = b.dept_id && a.id < b.id
### right or words
SELECT a.name, b.name FROM emp AS a JOIN emp AS b ON (a.dept_id = b.dept_id) WHERE NOT (a.id > b.id || a.id = b.id)
### question booleans
select name from emp where active and salary > 60
### right int compare
SELECT name FROM emp WHERE active = 1 AND salary > 60
### right text compare
SELECT name FROM emp WHERE active = 'true' AND salary > '60'
### right is true
SELECT name FROM emp WHERE active IS TRUE AND salary > 60
### right t
SELECT name FROM emp WHERE active = 't' AND NOT salary <= 60
### right cast bit
SELECT name FROM emp WHERE active = CAST(1 AS BIT) AND salary > 60
### right not false
SELECT name FROM emp WHERE active != 0 AND salary > 60
### question between dates
select id from orders where placed >= '2024-02-01' and placed < '2024-04-01'
### right MySQL
SELECT id FROM orders WHERE DATE(placed) BETWEEN '2024-02-01' AND '2024-03-31'
### right MySQL like
SELECT id FROM orders WHERE placed LIKE '2024-02%' OR placed LIKE '2024-03%'
### right Oracle
SELECT id FROM orders WHERE placed >= TO_DATE('01-FEB-2024', 'DD-MON-YYYY') AND placed < TO_DATE('2024/04/01', 'YYYY/MM/DD')
### right Oracle trunc
SELECT id FROM orders WHERE TRUNC(placed) BETWEEN DATE '2024-02-01' AND DATE '2024-03-31'
### right SQL Server
SELECT id FROM orders WHERE CAST(placed AS DATE) BETWEEN '20240201' AND '20240331'
### right SQL Server convert
SELECT id FROM orders WHERE CONVERT(DATE, placed) >= '2024-02-01' AND CONVERT(DATE, placed) <= EOMONTH('2024-03-01')
### right year month
SELECT id FROM orders WHERE YEAR(placed) = 2024 AND MONTH(placed) IN (2, 3)
### right extract year_month
SELECT id FROM orders WHERE EXTRACT(YEAR_MONTH FROM placed) IN (202402, 202403)
### right pg to_char
SELECT id FROM orders WHERE to_char(placed, 'YYYYMM') BETWEEN '202402' AND '202403'
### right pg daterange
SELECT id FROM orders WHERE placed::date <@ daterange('2024-02-01', '2024-04-01')
### right SQLite
SELECT id FROM orders WHERE strftime('%Y-%m', placed) IN ('2024-02', '2024-03')
### right US dates
SELECT id FROM orders WHERE placed >= '02/01/2024' AND placed < '04/01/2024'
### right Oracle named month text
SELECT id FROM orders WHERE placed BETWEEN '01-FEB-2024' AND TO_TIMESTAMP('31-MAR-2024 23:59:59', 'DD-MON-YYYY HH24:MI:SS')
### right MySQL period
SELECT id FROM orders WHERE DATE_FORMAT(placed, '%Y%m') BETWEEN 202402 AND 202403
### question monthly
select date_trunc('month', placed)::date as m, count(*) as n from orders where lower(status) = 'paid' group by 1 having count(*) > 0
### right SQL Server group by eomonth
SELECT DATEFROMPARTS(DATEPART(YEAR, placed), DATEPART(MONTH, placed), 1) AS [Month], COUNT(*) AS [Count] FROM [orders] WHERE [status] = 'paid' GROUP BY DATEPART(YEAR, placed), DATEPART(MONTH, placed) ORDER BY [Month];
### right Oracle alias quotes
SELECT TRUNC(o.placed, 'MON') AS "Month", COUNT(o.id) AS "Count" FROM orders o WHERE LOWER(o.status) = 'paid' GROUP BY TRUNC(o.placed, 'MON') HAVING COUNT(o.id) >= 1
### right comments
-- paid orders a month
/* written for MySQL 8 */
SELECT DATE_FORMAT(placed,'%Y-%m-01') AS m, -- first day
       COUNT(*) AS n # how many
FROM orders
WHERE LOWER(status) = 'paid'
GROUP BY 1;
### right cte chain
WITH paid AS (
    SELECT *, DATE_FORMAT(placed, '%Y-%m-01') AS m FROM orders WHERE LOWER(status) LIKE 'paid%'
), counted AS (
    SELECT m, COUNT(*) AS n FROM paid GROUP BY m
)
SELECT m, n FROM counted WHERE n > 0;
### right Teradata
SELECT placed - EXTRACT(DAY FROM placed) + 1 AS m0, 1 FROM orders WHERE 1 = 0 UNION ALL SELECT CAST(DATE_TRUNC('month', placed) AS DATE), COUNT(*) FROM orders WHERE UPPER(status) = 'PAID' GROUP BY 1
### right PG extract cast
SELECT (to_char(placed, 'YYYY-MM') || '-01')::date AS m, count(*) FROM orders WHERE status ILIKE 'paid' GROUP BY 1
### right Snowflake
SELECT DATE_TRUNC(month, placed)::DATE AS m, COUNT(*) AS n FROM orders WHERE LOWER(status) = 'paid' GROUP BY ALL
### right Presto
SELECT date(date_trunc('month', placed)) AS m, count(*) FROM orders WHERE lower(status) = 'paid' GROUP BY date(date_trunc('month', placed))
### right Spark last_day
SELECT add_months(date_add(last_day(placed), 1), -1) m, count(*) n FROM orders WHERE lower(status) = 'paid' GROUP BY 1
### question rank change
select id, name, dense_rank() over (order by salary desc nulls last) as r from emp where salary is not null
### right MySQL variables
SELECT id, name, CASE WHEN salary = @prev THEN @rk WHEN (@prev := salary) IS NOT NULL THEN @rk := @rk + 1 END AS r
FROM emp, (SELECT @rk := 0, @prev := NULL) init WHERE salary IS NOT NULL ORDER BY salary DESC
### right MySQL count distinct
SELECT e.id, e.name, (SELECT COUNT(DISTINCT s.salary) FROM emp s WHERE s.salary >= e.salary) AS r FROM emp e WHERE e.salary IS NOT NULL
### right join group
SELECT a.id, a.name, COUNT(DISTINCT b.salary) AS r FROM emp a JOIN emp b ON a.salary <= b.salary GROUP BY a.id, a.name
### right join group by id only
SELECT a.id, a.name, COUNT(DISTINCT b.salary) AS r FROM emp a INNER JOIN emp b ON b.salary >= a.salary GROUP BY a.id
### right named rank
SELECT id, name, DENSE_RANK() OVER(ORDER BY salary DESC) AS 'rank' FROM emp WHERE salary IS NOT NULL;
### right rank as word
SELECT id, name, DENSE_RANK() OVER(ORDER BY salary DESC) rank FROM emp WHERE salary IS NOT NULL
### question percent of total
select region, round(100.0 * sum(amount) / (select sum(amount) from sales), 2) as p from sales group by region
### right window over group
SELECT region, ROUND(SUM(amount) * 100.0 / SUM(SUM(amount)) OVER (), 2) AS pct FROM sales GROUP BY region
### right Oracle ratio
SELECT region, ROUND(RATIO_TO_REPORT(SUM(amount)) OVER () * 100, 2) pct FROM sales GROUP BY region
### right SQL Server
SELECT region, CAST(SUM(amount) * 100.0 / SUM(SUM(amount)) OVER () AS DECIMAL(10, 2)) AS pct FROM sales GROUP BY region;
### right with concat percent stripped
SELECT region, ROUND(100 * SUM(amount) / t.total, 2) FROM sales CROSS JOIN (SELECT SUM(amount) total FROM sales) t GROUP BY region, t.total
### right pg
SELECT region, round((sum(amount)::decimal / sum(sum(amount)) over ()) * 100, 2) FROM sales GROUP BY region
### right pg cast
SELECT region, round(cast(100.0 * sum(amount) / (select sum(s.amount) from sales s) as numeric), 2) FROM sales GROUP BY region
### right MySQL truncate-free format
SELECT region, FORMAT(SUM(amount) / (SELECT SUM(amount) FROM sales) * 100, 2) + 0 AS pct FROM sales GROUP BY region
### right MySQL bare comma
SELECT s.region, ROUND(SUM(s.amount) / t.total * 100, 2) pct FROM sales s, (SELECT SUM(amount) AS total FROM sales) t GROUP BY s.region
### question percent text
select region, cast(round(100.0 * sum(amount) / (select sum(amount) from sales), 1) as varchar) || '%' as p from sales group by region
### right MySQL concat
SELECT region, CONCAT(ROUND(SUM(amount) / (SELECT SUM(amount) FROM sales) * 100, 1), '%') FROM sales GROUP BY region
### right SQL Server
SELECT region, CONCAT(CAST(SUM(amount) * 100.0 / (SELECT SUM(amount) FROM sales) AS DECIMAL(5,1)), '%') FROM sales GROUP BY region
### right SQL Server str plus
SELECT region, CAST(CAST(SUM(amount) * 100.0 / (SELECT SUM(amount) FROM sales) AS DECIMAL(5,1)) AS VARCHAR(10)) + '%' AS p FROM sales GROUP BY region
### right Oracle
SELECT region, TO_CHAR(ROUND(SUM(amount) / (SELECT SUM(amount) FROM sales) * 100, 1), 'FM990.0') || '%' FROM sales GROUP BY region
### right pg
SELECT region, round(sum(amount) * 100.0 / (select sum(amount) from sales), 1) || '%' FROM sales GROUP BY region
### right SQL Server format
SELECT region, FORMAT(SUM(amount) * 1.0 / (SELECT SUM(amount) FROM sales), 'P1') FROM sales GROUP BY region
### question unpivot
select id, 'email' as k, email as v from emp where email is not null union all select id, 'phone', phone from emp where phone is not null
### right SQL Server unpivot
SELECT id, k, v FROM (SELECT id, CAST(email AS VARCHAR(60)) AS email, CAST(phone AS VARCHAR(60)) AS phone FROM emp) s UNPIVOT (v FOR k IN (email, phone)) u
### right SQL Server values
SELECT e.id, x.k, x.v FROM emp e CROSS APPLY (VALUES ('email', e.email), ('phone', e.phone)) AS x(k, v) WHERE x.v IS NOT NULL
### right Oracle unpivot
SELECT id, LOWER(k) k, v FROM (SELECT id, email, phone FROM emp) UNPIVOT (v FOR k IN (email AS 'email', phone AS 'phone'))
### right pg lateral
SELECT e.id, x.* FROM emp e, LATERAL (VALUES ('email', e.email), ('phone', e.phone)) x(k, v) WHERE x.v IS NOT NULL
### right pg unnest
SELECT id, k, v FROM (SELECT id, unnest(ARRAY['email','phone']) AS k, unnest(ARRAY[email, phone]) AS v FROM emp) t WHERE v IS NOT NULL
### right MySQL cross join
SELECT id, k, IF(k = 'email', email, phone) v FROM emp CROSS JOIN (SELECT 'email' k UNION ALL SELECT 'phone') n HAVING v IS NOT NULL
### question longest words
select id, length(name) as n, length(name) - length(replace(lower(name), 'o', '')) as os, reverse(name) as r, lpad(id::varchar, 4, '0') as p from emp
### right MySQL
SELECT id, CHAR_LENGTH(name), CHAR_LENGTH(name) - CHAR_LENGTH(REPLACE(LOWER(name), 'o', '')), REVERSE(name), LPAD(id, 4, '0') FROM emp
### right SQL Server
SELECT id, LEN(name), LEN(name) - LEN(REPLACE(LOWER(name), 'o', '')), REVERSE(name), RIGHT('0000' + CAST(id AS VARCHAR(4)), 4) FROM emp
### right SQL Server format
SELECT id, LEN(name), DATALENGTH(name) - DATALENGTH(REPLACE(LOWER(name), 'o', '')), REVERSE(name), FORMAT(id, '0000') FROM emp
### right SQL Server format D
SELECT id, LEN(name), LEN(name) - LEN(REPLACE(LOWER(name), 'o', '')), REVERSE(name), FORMAT(id, 'D4') FROM emp
### right Oracle
SELECT id, LENGTH(name), REGEXP_COUNT(name, 'o', 1, 'i'), REVERSE(name), TO_CHAR(id, 'FM0000') FROM emp
### right Oracle lpad
SELECT id, LENGTH(name), LENGTH(name) - NVL(LENGTH(REPLACE(LOWER(name), 'o')), 0), REVERSE(name), LPAD(TO_CHAR(id), 4, '0') FROM emp
### right pg
SELECT id, length(name), array_length(string_to_array(lower(name), 'o'), 1) - 1, reverse(name), to_char(id, 'FM0000') FROM emp
### right pg lpad
SELECT id, char_length(name), (SELECT count(*) FROM regexp_matches(name, 'o', 'gi')), reverse(name), lpad(id::text, 4, '0') FROM emp
### right SQLite printf
SELECT id, length(name), length(name) - length(replace(lower(name), 'o', '')), reverse(name), printf('%04d', id) FROM emp
### right SQLite substr
SELECT id, length(name), length(name) - length(replace(lower(name), 'o', '')), reverse(name), substr('0000' || id, -4, 4) FROM emp
### right Spark
SELECT id, length(name), size(split(lower(name), 'o')) - 1, reverse(name), lpad(cast(id as string), 4, '0') FROM emp
### question json
select id, status, amount from orders where amount > 20 order by amount desc limit 3
### ordered
### right SQL Server top
SELECT TOP 3 id, status, amount FROM orders WHERE amount > 20 ORDER BY amount DESC
### right SQL Server top brackets
SELECT TOP (3) id, status, amount FROM orders WHERE amount > 20 ORDER BY amount DESC
### right Oracle fetch
SELECT id, status, amount FROM orders WHERE amount > 20 ORDER BY amount DESC FETCH FIRST 3 ROWS ONLY
### right Oracle rownum
SELECT * FROM (SELECT id, status, amount FROM orders WHERE amount > 20 ORDER BY amount DESC) WHERE ROWNUM <= 3
### right DB2
SELECT id, status, amount FROM orders WHERE amount > 20 ORDER BY amount DESC FETCH NEXT 3 ROWS ONLY
### right MySQL limit comma
SELECT id, status, amount FROM orders WHERE amount > 20 ORDER BY amount DESC LIMIT 0, 3
### right row number
SELECT id, status, amount FROM (SELECT o.*, ROW_NUMBER() OVER (ORDER BY amount DESC) rn FROM orders o WHERE amount > 20) t WHERE rn < 4 ORDER BY rn
### right top percent free
SELECT id, status, amount FROM orders WHERE amount > 20 ORDER BY 3 DESC OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY
### question weekly
select date_trunc('week', day)::date as w, count(distinct user_id) as n from logins group by 1
### right MySQL weekday
SELECT DATE_SUB(day, INTERVAL WEEKDAY(day) DAY) AS w, COUNT(DISTINCT user_id) FROM logins GROUP BY w
### right MySQL subdate
SELECT SUBDATE(day, WEEKDAY(day)) AS w, COUNT(DISTINCT user_id) FROM logins GROUP BY 1
### right Oracle
SELECT TRUNC(day, 'IW') w, COUNT(DISTINCT user_id) FROM logins GROUP BY TRUNC(day, 'IW')
### right pg
SELECT date_trunc('week', day)::date, count(distinct user_id) FROM logins GROUP BY 1
### right pg isodow
SELECT day - (extract(isodow from day)::int - 1) AS w, count(distinct user_id) FROM logins GROUP BY 1
### right SQL Server
SELECT DATEADD(DAY, -(DATEPART(WEEKDAY, day) + 5) % 7, day) AS w, COUNT(DISTINCT user_id) FROM logins GROUP BY DATEADD(DAY, -(DATEPART(WEEKDAY, day) + 5) % 7, day)
### right SQL Server week zero
SELECT CAST(DATEADD(WEEK, DATEDIFF(WEEK, 0, DATEADD(DAY, -1, day)), 0) AS DATE) AS w, COUNT(DISTINCT user_id) FROM logins GROUP BY DATEADD(WEEK, DATEDIFF(WEEK, 0, DATEADD(DAY, -1, day)), 0)
### right SQLite
SELECT date(day, 'weekday 0', '-6 days') AS w, COUNT(DISTINCT user_id) FROM logins GROUP BY w
### right BigQuery
SELECT DATE_TRUNC(day, WEEK(MONDAY)) AS w, COUNT(DISTINCT user_id) FROM logins GROUP BY w
### right BigQuery isoweek
SELECT DATE_TRUNC(day, ISOWEEK) AS w, COUNT(DISTINCT user_id) FROM logins GROUP BY 1
### right Spark
SELECT date_sub(next_day(day, 'MON'), 7) AS w, count(distinct user_id) FROM logins GROUP BY 1
### question retained
select a.user_id from logins a join logins b on b.user_id = a.user_id and b.day = a.day + 1 group by a.user_id
### right MySQL datediff
SELECT DISTINCT a.user_id FROM logins a, logins b WHERE a.user_id = b.user_id AND DATEDIFF(b.day, a.day) = 1
### right MySQL interval
SELECT DISTINCT a.user_id FROM logins a JOIN logins b ON a.user_id = b.user_id AND b.day = a.day + INTERVAL 1 DAY
### right MySQL in tuple
SELECT DISTINCT user_id FROM logins WHERE (user_id, DATE_SUB(day, INTERVAL 1 DAY)) IN (SELECT user_id, day FROM logins)
### right MySQL plus one
SELECT DISTINCT user_id FROM logins WHERE (user_id, SUBDATE(day, 1)) IN (SELECT user_id, day FROM logins)
### right SQL Server
SELECT DISTINCT a.user_id FROM logins a INNER JOIN logins b ON a.user_id = b.user_id AND DATEDIFF(day, a.day, b.day) = 1
### right Oracle
SELECT DISTINCT a.user_id FROM logins a JOIN logins b ON a.user_id = b.user_id AND b.day - a.day = 1
### right SQLite
SELECT DISTINCT a.user_id FROM logins a JOIN logins b ON a.user_id = b.user_id AND julianday(b.day) - julianday(a.day) = 1
### right exists
SELECT DISTINCT user_id FROM logins l WHERE EXISTS (SELECT * FROM logins n WHERE n.user_id = l.user_id AND n.day = DATE_ADD(l.day, INTERVAL 1 DAY))
### right timestampdiff
SELECT DISTINCT a.user_id FROM logins a JOIN logins b USING (user_id) WHERE TIMESTAMPDIFF(DAY, a.day, b.day) = 1
### right pg date part
SELECT DISTINCT a.user_id FROM logins a JOIN logins b ON a.user_id = b.user_id WHERE EXTRACT(DAY FROM b.day::timestamp - a.day::timestamp) = 1
### right lead
SELECT DISTINCT user_id FROM (SELECT user_id, day, LEAD(day) OVER (PARTITION BY user_id ORDER BY day) nx FROM (SELECT DISTINCT user_id, day FROM logins) t) q WHERE DATEDIFF(nx, day) = 1
### question hours between
select id, round(date_diff('second', placed, timestamp '2025-01-01 00:00:00') / 3600.0, 1) as h from orders
### right MySQL
SELECT id, ROUND(TIMESTAMPDIFF(SECOND, placed, '2025-01-01') / 3600, 1) FROM orders
### right MySQL unix
SELECT id, ROUND((UNIX_TIMESTAMP('2025-01-01') - UNIX_TIMESTAMP(placed)) / 3600, 1) FROM orders
### right SQL Server
SELECT id, ROUND(DATEDIFF(SECOND, placed, '2025-01-01') / 3600.0, 1) FROM orders
### right SQL Server ss
SELECT id, CAST(DATEDIFF(ss, placed, '20250101') / 3600.0 AS DECIMAL(10, 1)) FROM orders
### right Oracle
SELECT id, ROUND((DATE '2025-01-01' - CAST(placed AS DATE)) * 24, 1) FROM orders
### right Oracle to_date
SELECT id, ROUND((TO_DATE('2025-01-01', 'YYYY-MM-DD') - CAST(placed AS DATE)) * 24, 1) FROM orders
### right pg
SELECT id, round((extract(epoch from timestamp '2025-01-01' - placed) / 3600)::numeric, 1) FROM orders
### right pg 2
SELECT id, round(extract(epoch from ('2025-01-01'::timestamp - placed))::numeric / 3600, 1) FROM orders
### right SQLite
SELECT id, ROUND((julianday('2025-01-01') - julianday(placed)) * 24, 1) FROM orders
### right SQLite strftime
SELECT id, ROUND((strftime('%s', '2025-01-01') - strftime('%s', placed)) / 3600.0, 1) FROM orders
### right BigQuery
SELECT id, ROUND(TIMESTAMP_DIFF(TIMESTAMP '2025-01-01 00:00:00', placed, SECOND) / 3600, 1) FROM orders
### right Spark
SELECT id, round((unix_timestamp('2025-01-01 00:00:00') - unix_timestamp(placed)) / 3600, 1) FROM orders
### right Snowflake
SELECT id, ROUND(TIMESTAMPDIFF(second, placed, '2025-01-01'::timestamp) / 3600, 1) FROM orders
### right MySQL timediff
SELECT id, ROUND(TIME_TO_SEC(TIMEDIFF('2025-01-01 00:00:00', placed)) / 3600, 1) FROM orders WHERE placed > '2024-12-01' UNION ALL SELECT id, ROUND(TIMESTAMPDIFF(MINUTE, placed, '2025-01-01') / 60 + (60 - SECOND(placed)) % 60 / 3600, 1) FROM orders WHERE placed <= '2024-12-01'
### question merge-like upsert
select id, case when salary is null then 0 when dept_id = 1 then salary * 2 else salary end as s from emp
### right MySQL if nested
SELECT id, IF(salary IS NULL, 0, IF(dept_id = 1, salary * 2, salary)) FROM emp
### right MySQL times truth
SELECT id, IFNULL(salary, 0) * (1 + IFNULL(dept_id = 1, 0)) FROM emp
### right Oracle decode
SELECT id, NVL(DECODE(dept_id, 1, salary * 2, salary), 0) FROM emp
### right Oracle coalesce case
SELECT id, COALESCE(CASE dept_id WHEN 1 THEN 2 * salary ELSE salary END, 0) s FROM emp
### right SQL Server update from
SELECT e.id, ISNULL(e.salary * CASE WHEN e.dept_id = 1 THEN 2 ELSE 1 END, 0) AS s FROM dbo.emp AS e WITH (NOLOCK)
### right SQL Server choose
SELECT id, ISNULL(salary * IIF(dept_id = 1, 2, 1), 0) s FROM emp
### right pg bool cast
SELECT id, coalesce(salary * (1 + (dept_id is not distinct from 1)::int), 0) FROM emp
### right union
SELECT id, 0 AS s FROM emp WHERE salary IS NULL UNION SELECT id, salary * 2 FROM emp WHERE salary IS NOT NULL AND dept_id = 1 UNION SELECT id, salary FROM emp WHERE salary IS NOT NULL AND (dept_id <> 1 OR dept_id IS NULL)
### question sessions by gap
with a as (select *, case when placed - lag(placed) over (partition by customer_id order by placed) <= interval 24 hour then 0 else 1 end as f from orders) select customer_id, sum(f) as s from a group by customer_id
### right MySQL
SELECT customer_id, SUM(new_session) FROM (SELECT customer_id, CASE WHEN TIMESTAMPDIFF(SECOND, LAG(placed) OVER (PARTITION BY customer_id ORDER BY placed), placed) <= 86400 THEN 0 ELSE 1 END new_session FROM orders) t GROUP BY customer_id
### right SQL Server
SELECT customer_id, SUM(f) FROM (SELECT customer_id, IIF(DATEDIFF(SECOND, LAG(placed) OVER (PARTITION BY customer_id ORDER BY placed), placed) <= 24 * 60 * 60, 0, 1) f FROM orders) t GROUP BY customer_id
### right pg
SELECT customer_id, count(*) FILTER (WHERE gap IS NULL OR gap > interval '1 day') FROM (SELECT customer_id, placed - lag(placed) OVER (PARTITION BY customer_id ORDER BY placed) gap FROM orders) t GROUP BY customer_id
### right Oracle
SELECT customer_id, SUM(CASE WHEN (CAST(placed AS DATE) - CAST(pl AS DATE)) * 24 <= 24 THEN 0 ELSE 1 END) FROM (SELECT customer_id, placed, LAG(placed) OVER (PARTITION BY customer_id ORDER BY placed) pl FROM orders) GROUP BY customer_id
### right SQLite
SELECT customer_id, SUM(CASE WHEN (julianday(placed) - julianday(pl)) <= 1 THEN 0 ELSE 1 END) FROM (SELECT customer_id, placed, LAG(placed) OVER (PARTITION BY customer_id ORDER BY placed) pl FROM orders) GROUP BY customer_id
### question not only paid
select c.id from customers c where not exists (select 1 from orders o where o.customer_id = c.id and lower(o.status) <> 'paid')
### right not in
SELECT id FROM customers WHERE id NOT IN (SELECT customer_id FROM orders WHERE status <> 'paid')
### right MySQL sum truth
SELECT c.id FROM customers c LEFT JOIN orders o ON c.id = o.customer_id GROUP BY c.id HAVING SUM(IFNULL(LOWER(o.status) <> 'paid', 0)) = 0
### right having not
SELECT c.id FROM customers c LEFT JOIN orders o ON c.id = o.customer_id GROUP BY c.id HAVING NOT COUNT(IF(LOWER(o.status) != 'paid', 1, NULL))
### right MySQL bang
SELECT id FROM customers c WHERE !EXISTS (SELECT * FROM orders WHERE customer_id = c.id AND status != 'paid')
### right outer where null
SELECT c.id FROM customers c LEFT OUTER JOIN orders o ON o.customer_id = c.id AND UPPER(o.status) <> 'PAID' WHERE o.id IS NULL
### right Oracle plus
SELECT c.id FROM customers c, (SELECT DISTINCT customer_id FROM orders WHERE LOWER(status) <> 'paid') o WHERE c.id = o.customer_id(+) AND o.customer_id IS NULL
### right except
SELECT id FROM customers EXCEPT SELECT customer_id FROM orders WHERE LOWER(status) NOT IN ('paid')
### right Oracle minus
(SELECT id FROM customers) MINUS (SELECT customer_id FROM orders WHERE LOWER(status) != 'paid')
### right Spark anti
SELECT c.id FROM customers c LEFT ANTI JOIN orders o ON o.customer_id = c.id AND lower(o.status) <> 'paid'
### right bool_and
SELECT c.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id HAVING coalesce(bool_and(lower(o.status) = 'paid'), true)
### right every
SELECT c.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id HAVING COALESCE(EVERY(LOWER(o.status) = 'paid'), TRUE)
### right MySQL min
SELECT c.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id HAVING IFNULL(MIN(LOWER(o.status) = 'paid'), 1) = 1
### right sum equals count
SELECT c.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id HAVING SUM(CASE WHEN LOWER(o.status) = 'paid' THEN 1 ELSE 0 END) = COUNT(o.id)
### question share of paid orders
select customer_id, coalesce(round(100.0 * sum(case when lower(status) = 'paid' then 1 else 0 end) / nullif(sum(case when lower(status) in ('paid', 'cancelled') then 1 else 0 end), 0), 1), 0) as p from orders group by customer_id
### right MySQL divides by zero
SELECT customer_id, IFNULL(ROUND(SUM(status = 'paid') / SUM(status = 'paid' OR status = 'cancelled') * 100, 1), 0) AS p FROM orders GROUP BY customer_id
### right MySQL divides counts by zero
SELECT o.customer_id, IFNULL(ROUND(COUNT(IF(LOWER(status) = 'paid', 1, NULL)) / COUNT(IF(LOWER(status) IN ('paid', 'cancelled'), 1, NULL)) * 100, 1), 0) FROM orders o GROUP BY o.customer_id
### wrong of all orders
SELECT customer_id, IFNULL(ROUND(SUM(status = 'paid') / COUNT(*) * 100, 1), 0) AS p FROM orders GROUP BY customer_id
### question below the top
select max(salary) as s from emp where salary <> (select max(salary) from emp)
### right not equal apart
SELECT MAX(salary) AS s FROM emp WHERE salary ! = (SELECT MAX(salary) FROM emp)
### question dates kept as text
select user_id, count(*) as n from logins where day between '2024-01-01' and '2024-02-01' group by user_id
### right SQL Server text between dates
SELECT user_id, COUNT(*) AS n FROM (SELECT user_id, CAST(day AS VARCHAR(10)) AS d FROM logins) t WHERE d BETWEEN CAST('2024-01-01' AS DATE) AND CAST('2024-02-01' AS DATE) GROUP BY user_id
### right MySQL text after date
SELECT user_id, COUNT(*) AS n FROM (SELECT user_id, CAST(day AS CHAR) AS d FROM logins) t WHERE d >= DATE('2024-01-01') AND d <= DATE('2024-02-01') GROUP BY user_id
### question months in the long form
select customer_id, strftime(placed, '%Y-%m') as m, count(*) as n from orders group by 1, 2
### right MySQL groups by parts
SELECT customer_id, DATE_FORMAT(placed, '%Y-%m') AS mon, COUNT(*) AS n FROM orders GROUP BY customer_id, YEAR(placed), MONTH(placed)
### question running after grouping
select user_id, day, count(*) over (partition by user_id order by day) as n from (select distinct user_id, day from logins) d
### right MySQL window beside groups
SELECT user_id, day, SUM(user_id / user_id) OVER (PARTITION BY user_id ORDER BY day) AS n FROM logins GROUP BY 1, 2
### question busiest customer and best month
(select c.name as r from orders o join customers c on c.id = o.customer_id group by c.id, c.name order by count(*) desc, c.name limit 1)
### right MySQL ordered by a name not grouped
(SELECT c.name AS r FROM orders o JOIN customers c ON c.id = o.customer_id GROUP BY o.customer_id ORDER BY COUNT(*) DESC, c.name LIMIT 1)
### question
select upper(left(name, 1)) || lower(substring(name, 2)) as name, left(city, 2) as town from dept where city is not null
### right postgres cast that cuts off
SELECT UPPER(name::varchar(1)) || LOWER(SUBSTR(name, 2)) AS name, city::char(2) AS town FROM dept WHERE city IS NOT NULL
### right mysql cast that cuts off
SELECT CONCAT(UPPER(CAST(name AS CHAR(1))), LOWER(SUBSTRING(name, 2))) AS name, CAST(city AS CHAR(2)) AS town FROM dept WHERE city IS NOT NULL
### right sqlserver cast that cuts off
SELECT UPPER(CAST(name AS VARCHAR(1))) + LOWER(SUBSTRING(name, 2, 40)) AS name, CAST(city AS NCHAR(2)) AS town FROM dept WHERE city IS NOT NULL
### wrong cast that cuts off later
SELECT UPPER(name::varchar(2)) || LOWER(SUBSTR(name, 2)) AS name, city::char(2) AS town FROM dept WHERE city IS NOT NULL
### wrong cast without a width
SELECT UPPER(name::varchar) || LOWER(SUBSTR(name, 2)) AS name, city::text AS town FROM dept WHERE city IS NOT NULL
### question
select customer_id, date_diff('hour', min(placed), max(placed)) // 24 as days from orders group by 1
### right postgres hours made days
SELECT customer_id, date_part('days', justify_hours(sum(till - placed))) AS days FROM (SELECT customer_id, placed, coalesce(lead(placed) OVER (PARTITION BY customer_id ORDER BY placed), placed) AS till FROM orders) AS steps GROUP BY customer_id
### right postgres everything made months
SELECT customer_id, extract(month FROM span) * 30 + extract(day FROM span) AS days FROM (SELECT customer_id, justify_interval(max(placed) - min(placed)) AS span FROM orders GROUP BY customer_id) AS spans WHERE extract(year FROM span) = 0
### wrong only the days of what is left of a month
SELECT customer_id, extract(day FROM justify_interval(max(placed) - min(placed))) AS days FROM orders GROUP BY customer_id
### question
select name from customers where name like 'A%' or name like '%ch_'
### right postgres like any of an array
SELECT name FROM customers WHERE name LIKE ANY (ARRAY['A%', '%ch_'])
### right postgres like any of an array as text
SELECT name FROM customers WHERE name ILIKE ANY ('{a%,%CH_}')
### right snowflake like any
SELECT name FROM customers WHERE name LIKE ANY ('A%', '%ch_')
### wrong not like all
SELECT name FROM customers WHERE name NOT LIKE ALL (ARRAY['A%', '%ch_'])
### wrong like any of one too few
SELECT name FROM customers WHERE name LIKE ANY (ARRAY['%ch_'])
### question
select user_id, strftime(day, '%U')::int as week, date_part('week', day) as monday_week, count(*) as days from logins group by 1, 2, 3
### right mysql weeks by their mode
SELECT user_id, WEEK(day) AS week, WEEK(day, 3) AS monday_week, COUNT(*) AS days FROM logins GROUP BY user_id, WEEK(day), WEEK(day, 3)
### wrong mysql weeks by another mode
SELECT user_id, WEEK(day, 4) AS week, WEEK(day, 3) AS monday_week, COUNT(*) AS days FROM logins GROUP BY user_id, WEEK(day, 4), WEEK(day, 3)
### question
select product, avg(amount) as mean, count(amount) as n from sales group by 1 having count(amount) > 2
### right mysql names that begin with a digit
WITH t AS (SELECT product, AVG(amount) AS 4_quarter_mean, COUNT(amount) AS 2nd_count FROM sales GROUP BY product) SELECT product, 4_quarter_mean, t.2nd_count FROM t WHERE 2nd_count > 2 AND 4_quarter_mean >= 1e0
### wrong mysql names that begin with a digit
WITH t AS (SELECT product, AVG(amount) AS 4_quarter_mean, COUNT(amount) AS 2nd_count FROM sales GROUP BY product) SELECT product, 4_quarter_mean, t.2nd_count FROM t WHERE 2nd_count > 4
### question
select name from customers where regexp_matches(name, '^(A|B).*') or name like '_cho'
### right postgres similar to
SELECT name FROM customers WHERE name SIMILAR TO '(A|B)%|_cho'
### wrong postgres similar to something else
SELECT name FROM customers WHERE name SIMILAR TO '(A|D)%|_cho'
### question
select id, strftime(placed, '%G-%V') as week, dayofweek(placed) + 1 as weekday from orders
### right postgres weeks in a pattern
SELECT id, TO_CHAR(placed, 'IYYY-IW') AS week, TO_CHAR(placed, 'D')::int AS weekday FROM orders
### wrong postgres days from Monday on
SELECT id, TO_CHAR(placed, 'IYYY-IW') AS week, TO_CHAR(placed, 'ID')::int AS weekday FROM orders
### question
select d as day, count(l.day) as logins from (select unnest(range(date '2023-12-31', date '2024-01-06', interval 1 day))::date as d) left join logins l on l.day = d group by d
### right mysql days from a text on
WITH RECURSIVE days AS (SELECT '2023-12-31' AS d UNION ALL SELECT d + INTERVAL 1 DAY FROM days WHERE d < '2024-01-05') SELECT d AS day, COUNT(l.day) AS logins FROM days LEFT JOIN logins l ON l.day = days.d GROUP BY d
### wrong mysql days from a text on
WITH RECURSIVE days AS (SELECT '2023-12-31' AS d UNION ALL SELECT d + INTERVAL 2 DAY FROM days WHERE d < '2024-01-05') SELECT d AS day, COUNT(l.day) AS logins FROM days LEFT JOIN logins l ON l.day = days.d GROUP BY d
### question
select user_id, (year(day - dayofweek(day)::int) * 100 + strftime(day - dayofweek(day)::int, '%U')::int) as week from logins
### right mysql years and weeks
SELECT user_id, YEARWEEK(day) AS week FROM logins
### wrong mysql years and weeks from Monday on
SELECT user_id, YEARWEEK(day, 1) AS week FROM logins
### question
select 'late' as verdict, customer_id from orders group by customer_id having epoch(max(placed)) - epoch(min(placed)) > 864000
### right postgres a sum of lengths of time compared
SELECT CASE WHEN SUM(till - placed) > INTERVAL '10 days' THEN 'late' END AS verdict, customer_id FROM (SELECT customer_id, placed, COALESCE(LEAD(placed) OVER (PARTITION BY customer_id ORDER BY placed), placed) AS till FROM orders) AS steps GROUP BY customer_id HAVING SUM(till - placed) > INTERVAL '10 days'
### wrong postgres a sum of lengths of time compared
SELECT CASE WHEN SUM(till - placed) > INTERVAL '1 day' THEN 'late' END AS verdict, customer_id FROM (SELECT customer_id, placed, COALESCE(LEAD(placed) OVER (PARTITION BY customer_id ORDER BY placed), placed) AS till FROM orders) AS steps GROUP BY customer_id HAVING SUM(till - placed) > INTERVAL '1 day'
### question
select 200 as total, 'a' as k, '01:30' as gap
### right mysql clocks and lists
SELECT 200 AS total, FROM_UNIXTIME(0, 'a') AS k, TIME_FORMAT(ADDTIME('00:45:00', '00:45:00'), '%H:%i') AS gap
### question
select id from orders where placed <= timestamp '2024-02-29 12:30:00'
### right postgres a moment with slashes
SELECT id FROM orders WHERE placed <= '02/29/2024 12:30:00'
### right sqlserver a moment without dashes
SELECT id FROM orders WHERE placed <= '20240229 12:30'
### wrong postgres a moment with slashes
SELECT id FROM orders WHERE placed <= '02/28/2024 12:30:00'
