### data
create table emp (id int primary key, name varchar(40), dept_id int, manager_id int, salary int, hired date, email varchar(60), phone varchar(20), active boolean);
create table dept (id int primary key, name varchar(30), city varchar(30));
create table orders (id int primary key, customer_id int, amount decimal(10,2), placed timestamp, status varchar(20), note varchar(200));
create table customers (id int primary key, name varchar(40), city varchar(30), joined date);
create table logins (user_id int, day date);
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
### hidden
create table emp (id int primary key, name varchar(40), dept_id int, manager_id int, salary int, hired date, email varchar(60), phone varchar(20), active boolean);
create table dept (id int primary key, name varchar(30), city varchar(30));
create table orders (id int primary key, customer_id int, amount decimal(10,2), placed timestamp, status varchar(20), note varchar(200));
create table customers (id int primary key, name varchar(40), city varchar(30), joined date);
create table logins (user_id int, day date);
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
### question
select d.city, count(*) as people, max(e.salary) as most from emp e join dept d on d.id = e.dept_id group by d.city
### right any a schema of one's own
SELECT hr.dept.city, COUNT(*) AS people, MAX(hr.emp.salary) AS most FROM hr.emp JOIN hr.dept ON hr.dept.id = hr.emp.dept_id GROUP BY hr.dept.city
### right sqlserver a database and its schema
SELECT d.city, COUNT(*) AS people, MAX(e.salary) AS most FROM [Company].[dbo].[emp] AS e INNER JOIN Company.dbo.dept AS d ON d.id = e.dept_id GROUP BY d.city
### right bigquery a project in backticks
SELECT city, COUNT(*) AS people, MAX(salary) AS most FROM `firm.staff.emp` AS e JOIN `firm.staff.dept` AS d ON d.id = e.dept_id GROUP BY city
### wrong any a schema of one's own
SELECT hr.dept.city, COUNT(*) AS people, MIN(hr.emp.salary) AS most FROM hr.emp JOIN hr.dept ON hr.dept.id = hr.emp.dept_id GROUP BY hr.dept.city
### wrong any a schema that is the engine's own
SELECT d.city, COUNT(*) AS people, MAX(e.salary) AS most FROM information_schema.emp e JOIN information_schema.dept d ON d.id = e.dept_id GROUP BY d.city
### question
select c.id as customer_id, count(o.id) as orders, coalesce(sum(o.amount), 0) as spent from customers c left join orders o on o.customer_id = c.id group by c.id
### right sqlserver names before their values, of columns too
WITH totals AS (SELECT customer_id, orders = COUNT(*), spent = SUM(amount) FROM orders GROUP BY customer_id) SELECT id = c.id -- ,name = c.name
 ,orders = ISNULL(orders, 0) /* how many */ ,spent = ISNULL(spent, 0) FROM customers AS c JOIN emp AS e ON e.id = 1 LEFT JOIN totals AS t ON t.customer_id = c.id
### wrong sqlserver names before their values, of columns too
WITH totals AS (SELECT customer_id, orders = COUNT(*), spent = SUM(amount) FROM orders GROUP BY customer_id) SELECT id = c.id ,orders = orders ,spent = ISNULL(spent, 0) FROM customers AS c JOIN emp AS e ON e.id = 1 LEFT JOIN totals AS t ON t.customer_id = c.id
### question
select id from orders where status is not distinct from 'open' or note is distinct from 'axb' and amount = 5
### right sqlite IS a text
SELECT id FROM orders WHERE status IS 'open' OR note IS NOT 'axb' AND amount IS 5
### wrong sqlite IS a text
SELECT id FROM orders WHERE status IS NOT 'open' OR note IS NOT 'axb' AND amount IS 5
### question
select unnest(range(timestamp '2024-02-28', timestamp '2024-03-03', interval 1 day))::date as day
### right postgres days from texts
SELECT day::date FROM (SELECT generate_series('2024-02-28 00:00:00', '2024-03-02', interval '1 day') AS day) AS days
### right postgres days in a cast
SELECT CAST(generate_series(timestamp '2024-02-28', '2024-03-02', '1 day') AS date) AS day
### right postgres days in brackets
SELECT (generate_series(date '2024-02-28', date '2024-03-02', '1 day'))::date AS day
### wrong postgres days in a cast
SELECT CAST(generate_series(timestamp '2024-02-28', '2024-03-02', '2 days') AS date) AS day
### question
select user_id, ((count(*) // 2 + 5) // 2) * 3 as points from logins group by user_id
### right postgres whole numbers divided twice
SELECT user_id, ((COUNT(*) / 2 + 5) / 2) * 3 AS points FROM logins GROUP BY user_id
### wrong postgres whole numbers divided once
SELECT user_id, ((COUNT(*) / 2.0 + 5) / 2) * 3 AS points FROM logins GROUP BY user_id
### question
select id, regexp_extract(phone, '\+(\d+)', 1)::int as country from emp where regexp_matches(phone, '\+\d')
### right postgres the first match
SELECT id, (regexp_matches(phone, '\+(\d+)'))[1]::int AS country FROM emp
### wrong postgres the first match
SELECT id, (regexp_matches(phone, '(\d+)$'))[1]::int AS country FROM emp
### question
select id, day(placed)::varchar || case when day(placed) in (1, 21, 31) then 'st' when day(placed) in (2, 22) then 'nd' when day(placed) in (3, 23) then 'rd' else 'th' end || strftime(placed, ' %B, week %V of %G') as day from orders
### right mysql days with their endings
SELECT id, DATE_FORMAT(placed, '%D %M, week %v of %x') AS day FROM orders
### wrong mysql days with their endings
SELECT id, DATE_FORMAT(placed, '%D %M, week %v of %Y') AS day FROM orders
### question
select 0 as whole, 1 as more, -1 as back, 12 as years
### right mysql whole months and years
SELECT TIMESTAMPDIFF(MONTH, '2024-01-31', '2024-02-29') AS whole, TIMESTAMPDIFF(MONTH, '2024-01-31 10:00:00', '2024-03-30 23:00:00') AS more, TIMESTAMPDIFF(QUARTER, '2024-06-30', '2024-03-30') AS back, TIMESTAMPDIFF(YEAR, '2012-02-29', '2025-02-28') AS years
### wrong mysql whole months and years
SELECT TIMESTAMPDIFF(MONTH, '2024-01-31', '2024-02-29') AS whole, TIMESTAMPDIFF(MONTH, '2024-01-31 10:00:00', '2024-03-31 10:00:00') AS more, TIMESTAMPDIFF(QUARTER, '2024-06-30', '2024-03-30') AS back, TIMESTAMPDIFF(YEAR, '2012-02-29', '2025-02-28') AS years
### question
select id, placed + interval 90 minute as late, placed - interval 26 hour as early from orders
### right mysql lengths of two units
SELECT id, DATE_ADD(placed, INTERVAL '1:30' HOUR_MINUTE) AS late, placed - INTERVAL '1 2' DAY_HOUR AS early FROM orders
### wrong mysql lengths of two units
SELECT id, DATE_ADD(placed, INTERVAL '1:30' MINUTE_SECOND) AS late, placed - INTERVAL '1 2' DAY_HOUR AS early FROM orders
### question
select id, quarter(placed) as q, (dayofweek(placed) + 1) as weekday from orders
### right mysql quarters and days of the week of text
SELECT id, QUARTER(CONCAT(DATE(placed), '')) AS q, DAYOFWEEK(CONCAT(DATE(placed), '')) AS weekday FROM orders
### wrong mysql quarters and days of the week of text
SELECT id, QUARTER(CONCAT(DATE(placed), '')) AS q, WEEKDAY(CONCAT(DATE(placed), '')) AS weekday FROM orders
### question
select case when salary is null or dept_id is null then null else greatest(salary, dept_id * 50) end as most from emp
### right mysql the greatest of what is known
SELECT GREATEST(salary, dept_id * 50) AS most FROM emp
### wrong mysql the greatest of what is known
SELECT LEAST(salary, dept_id * 50) AS most FROM emp
### question
select 'FF' as hex, '1010' as bits, 255 as plain, '-1' as below
### right mysql numbers in other bases
SELECT CONV(255, 10, 16) AS hex, CONV('A', 16, 2) AS bits, CAST(CONV('ff', 16, 10) AS UNSIGNED) AS plain, CONV('-1', 10, 10) AS below
### wrong mysql numbers in other bases
SELECT CONV(255, 10, 8) AS hex, CONV('A', 16, 2) AS bits, CAST(CONV('ff', 16, 10) AS UNSIGNED) AS plain, CONV('-1', 10, 10) AS below
### question
select id, coalesce(try_cast(regexp_extract(note, '^\d+') as int), 0) as n from orders where note is not null
### right mysql the number that a text begins with
SELECT id, CAST(note AS UNSIGNED) AS n FROM orders WHERE note IS NOT NULL
### wrong sqlserver the number that a text begins with
SELECT id, CAST(note AS INT) AS n FROM orders WHERE note IS NOT NULL
### question
select 3 as long, 1.9 as cut, 'Feb 29, 2024' as told, '29-02-2024' as dashed, '29 Feb 2024' as spaced
### right sqlserver blanks at the end, cut places and styles
SELECT LEN('abc  ') AS long, ROUND(1.97, 1, 1) AS cut, CONVERT(VARCHAR, CAST('2024-02-29' AS DATE), 107) AS told, CONVERT(VARCHAR(10), CAST('2024-02-29' AS DATE), 105) AS dashed, CONVERT(NVARCHAR(20), CAST('2024-02-29' AS DATE), 106) AS spaced
### wrong sqlserver blanks at the end, cut places and styles
SELECT LEN('abc  ') AS long, ROUND(1.97, 1) AS cut, CONVERT(VARCHAR, CAST('2024-02-29' AS DATE), 107) AS told, CONVERT(VARCHAR(10), CAST('2024-02-29' AS DATE), 105) AS dashed, CONVERT(NVARCHAR(20), CAST('2024-02-29' AS DATE), 106) AS spaced
### question
select id, week(placed) as w, (dayofweek(placed) + 1) as weekday from orders
### right bigquery parts of a date
SELECT id, EXTRACT(ISOWEEK FROM placed) AS w, EXTRACT(DAYOFWEEK FROM placed) AS weekday FROM orders
### wrong bigquery parts of a date
SELECT id, EXTRACT(ISOWEEK FROM placed) AS w, EXTRACT(DAYOFYEAR FROM placed) AS weekday FROM orders
### question
select quantile_disc(amount, 0.5) as middle, max(amount) as most, '1' as k, 'x' as v from orders
### right bigquery quantiles, snowflake and postgres calls
SELECT APPROX_QUANTILES(amount, 4)[OFFSET(2)] AS middle, APPROX_QUANTILES(amount, 4)[OFFSET(4)] AS most, json_build_object('k', 1) ->> 'k' AS k, TO_VARCHAR('x') AS v FROM orders
### wrong bigquery quantiles, snowflake and postgres calls
SELECT APPROX_QUANTILES(amount, 4)[OFFSET(1)] AS middle, APPROX_QUANTILES(amount, 4)[OFFSET(4)] AS most, json_build_object('k', 1) ->> 'k' AS k, TO_VARCHAR('x') AS v FROM orders
### question
select id, unnest(string_split(name, ' ')) as part from emp
### right snowflake the rows of a list
SELECT e.id, f.value::string AS part FROM emp AS e, LATERAL FLATTEN(INPUT => SPLIT(e.name, ' ')) AS f
### wrong snowflake the rows of a list
SELECT e.id, f.value::string AS part FROM emp AS e, LATERAL FLATTEN(INPUT => SPLIT(e.name, ' ')) AS f WHERE f.index = 0
### question
select string_agg(name, ',' order by id) as names from dept where id < 2
### right oracle old lists
SELECT WM_CONCAT(name) AS names FROM dept WHERE id < 2
### wrong oracle old lists
SELECT WM_CONCAT(city) AS names FROM dept WHERE id < 2
### question
select id from orders order by amount desc, id limit (select ceil(count(*) * 0.4)::bigint from orders)
### right sqlserver a part of a row is a row
SELECT TOP (40) PERCENT id FROM orders ORDER BY amount DESC, id
### right oracle a share of the rows
SELECT id FROM orders ORDER BY amount DESC, id FETCH FIRST 40 PERCENT ROWS ONLY
### wrong sqlserver a part of a row is a row
SELECT TOP (20) PERCENT id FROM orders ORDER BY amount DESC, id
### wrong oracle a share of the rows
SELECT id FROM orders ORDER BY amount, id FETCH FIRST 40 PERCENT ROWS ONLY
### question
select max(amount) as most, count(*) as n from orders
### right mysql variables that nothing reads
SELECT @most := MAX(amount) AS most, @n := COUNT(*) AS n FROM orders
### wrong mysql variables that nothing reads
SELECT @most := MIN(amount) AS most, @n := COUNT(*) AS n FROM orders
### question
select string_agg(name, '; ' order by id desc) as names, mode(city) as city from dept where id <> 2
### right oracle overflow and the commonest
SELECT LISTAGG(name, '; ' ON OVERFLOW TRUNCATE '...' WITH COUNT) WITHIN GROUP (ORDER BY id DESC) AS names, STATS_MODE(city) AS city FROM dept WHERE id <> 2
### wrong oracle overflow and the commonest
SELECT LISTAGG(name, '; ' ON OVERFLOW ERROR) WITHIN GROUP (ORDER BY id) AS names, STATS_MODE(city) AS city FROM dept WHERE id <> 2
### question
select id, unnest(string_split(name, ' ')) as part, generate_subscripts(string_split(name, ' '), 1) - 1 as place from emp
### right bigquery parts and their places
SELECT e.id, part, place FROM emp AS e, UNNEST(SPLIT(e.name, ' ')) AS part WITH OFFSET AS place
### wrong bigquery parts and their places
SELECT e.id, part, place + 1 AS place FROM emp AS e, UNNEST(SPLIT(e.name, ' ')) AS part WITH OFFSET AS place
### question
select date '2024-02-05' as day, date '2024-03-31' as last, [1, 3, 5] as odd, id::varchar || ' of ' || name as told from dept
### right bigquery dates, lists and patterns
SELECT DATE(2024, 2, 5) AS day, LAST_DAY(DATE '2024-02-05', QUARTER) AS last, GENERATE_ARRAY(1, 5, 2) AS odd, FORMAT('%d of %s', id, name) AS told FROM dept
### wrong bigquery dates, lists and patterns
SELECT DATE(2024, 2, 5) AS day, LAST_DAY(DATE '2024-02-05', MONTH) AS last, GENERATE_ARRAY(1, 5, 2) AS odd, FORMAT('%d of %s', id, name) AS told FROM dept
### question
select id::varchar || ': ' || name as told from dept
### right postgres patterns
SELECT format('%s: %s', id, name) AS told FROM dept
### wrong postgres patterns
SELECT format('%s: %s', name, id) AS told FROM dept
### question
select id, try_cast(phone as double) as number, nullif(salary, 0) as pay, dept_id is not distinct from manager_id as same, string_split(name, ' ')[1] as first from emp
### right snowflake attempts and lists
SELECT id, TRY_TO_NUMBER(phone) AS number, NULLIFZERO(salary) AS pay, EQUAL_NULL(dept_id, manager_id) AS same, GET(SPLIT(name, ' '), 0)::string AS first FROM emp WHERE ARRAY_SIZE(SPLIT(name, ' ')) > 0
### wrong snowflake attempts and lists
SELECT id, TRY_TO_NUMBER(phone) AS number, NULLIFZERO(salary) AS pay, EQUAL_NULL(dept_id, manager_id) AS same, GET(SPLIT(name, ' '), 1)::string AS first FROM emp
### question
select strftime(placed, '%Y-%m') as month, try_cast(note as int) as n, week(placed) as w from orders
### right spark and sqlserver months, attempts and weeks
SELECT FROM_UNIXTIME(UNIX_TIMESTAMP(placed), 'yyyy-MM') AS month, TRY_PARSE(note AS INT) AS n, DATEPART(ISO_WEEK, placed) AS w FROM orders
### wrong spark and sqlserver months, attempts and weeks
SELECT FROM_UNIXTIME(UNIX_TIMESTAMP(placed), 'yyyy-MM') AS month, TRY_PARSE(note AS INT) AS n, DATEPART(MONTH, placed) AS w FROM orders
### question
select 2 as days, 'b' as second, '7' as v
### right spark lists and days
SELECT DATEDIFF('2024-03-01', '2024-02-28') AS days, ELEMENT_AT(ARRAY('a', 'b'), 2) AS second, GET_JSON_OBJECT('{"k": 7}', '$.k') AS v
### wrong spark lists and days
SELECT DATEDIFF('2024-03-01', '2024-02-28') AS days, ELEMENT_AT(ARRAY('a', 'b'), 1) AS second, GET_JSON_OBJECT('{"k": 7}', '$.k') AS v
### question
select id, coalesce(manager_id::varchar, 'nobody') as boss, case when salary > 80 then salary::varchar else 'low' end as pay, case when dept_id = 1 then hired::varchar else 'n/a' end as since, case when active then phone else dept_id::varchar end as mixed from emp
### right mysql text and numbers to choose from
SELECT DISTINCT DISTINCT id, COALESCE(manager_id, 'nobody') AS boss, IF(salary > 80, salary, 'low') AS pay, CASE WHEN dept_id = 1 THEN hired ELSE 'n/a' END AS since, CASE WHEN active THEN phone ELSE dept_id END AS mixed FROM emp
### right sqlite text and numbers to choose from
SELECT id, IFNULL(manager_id, 'nobody') AS boss, CASE WHEN salary > 80 THEN salary ELSE 'low' END AS pay, IIF(dept_id = 1, hired, 'n/a') AS since, CASE WHEN active THEN phone ELSE dept_id END AS mixed FROM emp
### wrong mysql text and numbers to choose from
SELECT id, COALESCE(manager_id, 'nobody') AS boss, IF(salary > 70, salary, 'low') AS pay, CASE WHEN dept_id = 1 THEN hired ELSE 'n/a' END AS since, CASE WHEN active THEN phone ELSE dept_id END AS mixed FROM emp
### question
select id, strftime(placed, '%A') as long, lower(strftime(placed, '%a %b')) as short, lower(strftime(placed, '%A')) as small from orders
### right postgres days in small letters
SELECT id, TO_CHAR(placed, 'FMDay') AS long, TO_CHAR(placed, 'dy mon') AS short, TRIM(TO_CHAR(placed, 'day')) AS small FROM orders
### wrong postgres days in small letters
SELECT id, TO_CHAR(placed, 'FMDay') AS long, TO_CHAR(placed, 'dy month') AS short, TRIM(TO_CHAR(placed, 'day')) AS small FROM orders
### question
select e.id, date_diff('day', hired, date '2024-12-31') as days from emp e
### right mysql blanks as web pages have them
SELECT e.id, TIMESTAMPDIFF(DAY, e.hired, '2024-12-31') AS days 
FROM emp e
### wrong mysql blanks as web pages have them
SELECT e.id, TIMESTAMPDIFF(MONTH, e.hired, '2024-12-31') AS days 
FROM emp e
### question
select id from emp where strftime(hired, '%A') = 'Monday' or strftime(hired, '%B') = 'March'
### right oracle names of days filled up with blanks
SELECT id FROM emp WHERE TO_CHAR(hired, 'Day') = 'Monday   ' OR TO_CHAR(hired, 'MONTH') = 'MARCH    '
### right postgres names of days filled up with blanks
SELECT id FROM emp WHERE to_char(hired, 'DAY') = 'MONDAY   ' OR to_char(hired, 'Month YYYY') LIKE 'March     2%'
### wrong oracle names of days filled up with blanks
SELECT id FROM emp WHERE TO_CHAR(hired, 'fmDay') = 'Monday   ' OR TO_CHAR(hired, 'MONTH') = 'MARCH    '
### question
select similar_.id, similar_.name from (select * from emp where salary > 60) similar_
### right mysql names that are words elsewhere
WITH Similar AS (SELECT * FROM emp WHERE salary > 60), qualify AS (SELECT 1 AS one) SELECT similar.id, Similar.name FROM Similar JOIN qualify ON qualify.one = 1
### wrong mysql names that are words elsewhere
WITH Similar AS (SELECT * FROM emp WHERE salary > 70) SELECT similar.id, Similar.name FROM Similar
### question
select id from emp e where salary = (select max(salary) from emp where dept_id = e.dept_id)
### right mysql pairs of the row outside
SELECT id FROM emp e WHERE (e.dept_id, e.salary) IN (SELECT dept_id, MAX(salary) FROM emp WHERE dept_id = e.dept_id GROUP BY dept_id ORDER BY 1) -- the best
### wrong mysql pairs of the row outside
SELECT id FROM emp e WHERE (e.dept_id, e.salary) IN (SELECT dept_id, MIN(salary) FROM emp WHERE dept_id = e.dept_id GROUP BY dept_id ORDER BY 1) -- the best
### question
select id, case when salary < 0 then 0 when salary >= 120 then 5 else floor(salary / 30) + 1 end as bucket, trunc(salary / 7.0, 1) as seventh from emp
### right postgres buckets
SELECT id, WIDTH_BUCKET(salary, 0, 120, 4) AS bucket, trunc(salary / 7.0, 1) AS seventh FROM emp
### right sqlserver places cut off in a conversion
SELECT id, CASE WHEN salary < 0 THEN 0 WHEN salary >= 120 THEN 5 ELSE FLOOR(salary / 30.0) + 1 END AS bucket, CONVERT(DECIMAL(10, 1), ROUND(salary / 7.0, 1, 1)) AS seventh FROM emp
### wrong sqlserver places cut off in a conversion
SELECT id, CASE WHEN salary < 0 THEN 0 WHEN salary >= 120 THEN 5 ELSE FLOOR(salary / 30.0) + 1 END AS bucket, CONVERT(DECIMAL(10, 1), ROUND(salary / 7.0, 1, 0)) AS seventh FROM emp
### question
select id, hired - id as back, hired + manager_id + 1 as forth from emp
### right mysql lengths of time that are reckoned
SELECT id, DATE_ADD(hired, INTERVAL -id DAY) AS back, DATE_ADD(hired, INTERVAL manager_id + 1 DAY) AS forth FROM emp
### wrong mysql lengths of time that are reckoned
SELECT id, DATE_ADD(hired, INTERVAL -id DAY) AS back, DATE_ADD(hired, INTERVAL manager_id DAY) AS forth FROM emp
### question
select e.id, e.name, row_number() over (partition by e.id order by o.amount, o.id) as n from emp e left join orders o on o.customer_id = e.id
### right mysql a column of the table that is shown whole
SELECT id, name, n FROM (SELECT e.*, ROW_NUMBER() OVER (PARTITION BY id ORDER BY o.amount, o.id) AS n FROM emp e LEFT JOIN orders o ON o.customer_id = e.id) t
### wrong mysql a column of the table that is shown whole
SELECT id, name, n FROM (SELECT e.*, ROW_NUMBER() OVER (PARTITION BY id ORDER BY o.amount, o.id) - 1 AS n FROM emp e LEFT JOIN orders o ON o.customer_id = e.id) t
### question
select id from emp where salary > (select avg(salary) from emp)
### right mysql HAVING beside the average of a query inside
SELECT id FROM (SELECT id, salary FROM emp) t HAVING salary > (SELECT AVG(salary) FROM emp)
### wrong mysql HAVING beside the average of a query inside
SELECT id FROM (SELECT id, salary FROM emp) t HAVING salary < (SELECT AVG(salary) FROM emp)
### question
select string_agg(id || '-' || dept_id, '; ' order by id desc) as ids, '00:01:01' as clock from emp where dept_id is not null
### right mysql several parts joined, and a moment made of a time
SELECT GROUP_CONCAT(id, '-', dept_id ORDER BY id DESC SEPARATOR '; ') AS ids, DATE_FORMAT(TIMESTAMP(SEC_TO_TIME(61)), '%H:%i:%s') AS clock FROM emp WHERE dept_id IS NOT NULL
### wrong mysql several parts joined, and a moment made of a time
SELECT GROUP_CONCAT(id, '-', dept_id ORDER BY id SEPARATOR '; ') AS ids, DATE_FORMAT(TIMESTAMP(SEC_TO_TIME(61)), '%H:%i:%s') AS clock FROM emp WHERE dept_id IS NOT NULL
### question
select id from emp e where salary = (select max(salary) from emp where dept_id = e.dept_id) and name ~ '^[A-M]'
### right mysql pairs of the row outside beside patterns
SELECT id FROM emp e WHERE (e.dept_id, e.salary) IN (SELECT dept_id, MAX(salary) FROM emp WHERE dept_id = e.dept_id GROUP BY dept_id) AND name REGEXP '^[A-M]'
### right postgres buckets and pairs
SELECT id FROM emp e WHERE (e.dept_id, e.salary) IN (SELECT dept_id, MAX(salary) FROM emp WHERE dept_id = e.dept_id GROUP BY dept_id) AND name ~ '^[A-M]' AND width_bucket(coalesce(salary, 0), 0, 1000, 10) > 0
### wrong mysql pairs of the row outside beside patterns
SELECT id FROM emp e WHERE (e.dept_id, e.salary) IN (SELECT dept_id, MIN(salary) FROM emp WHERE dept_id = e.dept_id GROUP BY dept_id) AND name REGEXP '^[A-M]'
### question
select customer_id, round(100.0 * count(*) / count(*) over (), 2) as share from orders group by customer_id
### right mysql a count of the groups by another column
SELECT customer_id, ROUND(100 * COUNT(*) / COUNT(amount) OVER (), 2) AS share FROM orders GROUP BY customer_id
### wrong mysql a sum over the groups of another column
SELECT customer_id, ROUND(100 * COUNT(*) / SUM(amount) OVER (), 2) AS share FROM orders GROUP BY customer_id
### question
select dept_id, median(salary) as med from emp group by dept_id
### right sqlserver a median over names in brackets
SELECT DISTINCT [dept_id], PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY [salary]) OVER (PARTITION BY [dept_id]) AS [med] FROM [emp]
### right sqlserver a median over everything of each department
SELECT e.[dept_id], MAX(e.[m]) AS [med] FROM (SELECT [dept_id], PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY [salary] ASC) OVER (PARTITION BY [dept_id]) AS [m] FROM [emp]) e GROUP BY e.[dept_id]
### wrong sqlserver a quartile over names in brackets
SELECT DISTINCT [dept_id], PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY [salary]) OVER (PARTITION BY [dept_id]) AS [med] FROM [emp]
### question
select median(salary) as med from emp
### right sqlserver a median over all rows
SELECT DISTINCT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY [salary]) OVER () AS [med] FROM [emp]
### right sqlserver a median over names of a table in brackets
SELECT DISTINCT PERCENTILE_CONT(0.50) WITHIN GROUP(ORDER BY e.[salary]) OVER() AS [med] FROM (SELECT [salary] FROM [emp]) e
### right sqlserver a median under a name that begins with a number
SELECT DISTINCT PERCENTILE_CONT(0.50) WITHIN GROUP(ORDER BY e.[salary]) OVER() AS [50th Percentile] FROM (SELECT [salary] FROM [emp]) e
### right sqlserver a median under a name of signs that is used again
SELECT m.[% of all, (half)] AS [med ($)] FROM (SELECT DISTINCT PERCENTILE_CONT(0.50) WITHIN GROUP(ORDER BY e.[salary]) OVER() AS [% of all, (half)] FROM [emp] e) m ORDER BY [med ($)]
### wrong sqlserver a quartile over all rows
SELECT DISTINCT PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY [salary]) OVER () AS [med] FROM [emp]
### question
select dept_id, sum(salary) as total from emp group by dept_id
### right sqlserver a name before what it names, in a query with a name
WITH t AS (SELECT dept_id, Total = SUM(salary) FROM emp GROUP BY dept_id) SELECT dept_id, Total FROM t
### right sqlserver names in brackets before what they name
WITH t AS (SELECT [dept_id], [Total Pay] = SUM([salary]) FROM emp GROUP BY [dept_id]) SELECT [dept_id], [Total Pay] FROM t
### wrong sqlserver a name before what it names, in a query with a name
WITH t AS (SELECT dept_id, Total = SUM(salary) FROM emp WHERE dept_id > 1 GROUP BY dept_id) SELECT dept_id, Total FROM t
