### data
create table departments (id integer primary key, name varchar(20));
create table employees (id integer primary key, name varchar(20), dept_id integer, manager_id integer, salary integer, hired date, email varchar(40));
create table customers (id integer primary key, name varchar(20), city varchar(20));
create table orders (id integer primary key, customer_id integer, ordered date, amount decimal(10, 2), status varchar(10), placed timestamp);
create table logins (player_id integer, day date, games integer);
create table ratings (movie varchar(30), person varchar(20), stars integer, rated date);
create table seats (id integer primary key, free integer);
insert into departments values (1, 'IT'), (2, 'Sales'), (3, 'Empty');
insert into employees values (1, 'Ann', 1, null, 90, '2020-01-15', 'ann@x.com'), (2, 'Bob', 1, 1, 60, '2021-03-01', 'bob@x.org'), (3, 'Cem', 2, 1, 60, '2021-03-15', 'cem@x.com'), (4, 'Dee', 2, 3, 70, '2022-07-01', null), (5, 'Eli', null, 3, 40, '2022-07-31', 'ann@x.com');
insert into customers values (1, 'Kim', 'Oslo'), (2, 'Lee', 'Rome'), (3, 'Max', null);
insert into orders values (10, 1, '2024-01-05', 5.00, 'paid', '2024-01-05 09:30:00'), (11, 1, '2024-02-10', 7.50, 'open', '2024-02-10 23:59:59'), (12, 2, '2024-02-29', 3.25, 'paid', '2024-02-29 00:00:00'), (13, 2, '2024-03-01', 10.00, 'paid', '2024-03-01 12:00:00');
insert into logins values (1, '2024-01-01', 5), (1, '2024-01-02', 6), (2, '2024-01-01', 0), (3, '2024-01-03', 1), (3, '2024-02-03', 2);
insert into ratings values ('Up', 'Kim', 5, '2024-02-01'), ('Up', 'Lee', 4, '2024-02-02'), ('Jaws', 'Kim', 3, '2024-02-03'), ('Jaws', 'Max', 2, '2024-03-01'), ('Heat', 'Lee', 4, '2024-02-20');
insert into seats values (1, 1), (2, 0), (3, 1), (4, 1), (5, 1);
### hidden
create table departments (id integer primary key, name varchar(20));
create table employees (id integer primary key, name varchar(20), dept_id integer, manager_id integer, salary integer, hired date, email varchar(40));
create table customers (id integer primary key, name varchar(20), city varchar(20));
create table orders (id integer primary key, customer_id integer, ordered date, amount decimal(10, 2), status varchar(10), placed timestamp);
create table logins (player_id integer, day date, games integer);
create table ratings (movie varchar(30), person varchar(20), stars integer, rated date);
create table seats (id integer primary key, free integer);
insert into departments values (7, 'Lab'), (2, 'Ops');
insert into employees values (8, 'Zed', 7, 9, 50, '2019-12-31', 'zed@y.com'), (9, 'Yan', 7, null, 50, '2023-02-28', null), (6, 'Xi', 2, 9, 80, '2023-03-01', 'xi@y.net'), (5, 'Wu', 2, 9, 10, '2023-03-02', 'xi@y.net');
insert into customers values (5, 'Nic', 'Rome'), (4, 'Ola', 'Bonn');
insert into orders values (21, 5, '2023-12-31', 1.10, 'open', '2023-12-31 18:00:00'), (20, 5, '2024-01-01', 2.20, 'paid', '2024-01-01 06:00:00'), (22, 4, '2024-01-31', 4.40, 'void', '2024-01-31 06:30:15');
insert into logins values (9, '2023-12-31', 1), (9, '2024-01-01', 1), (8, '2024-05-05', 3), (8, '2024-05-07', 4);
insert into ratings values ('Ran', 'Nic', 1, '2024-02-10'), ('Ran', 'Ola', 5, '2024-02-11'), ('Alien', 'Nic', 4, '2024-04-01');
insert into seats values (3, 1), (4, 1), (6, 1), (7, 0), (8, 1);
### question
select name from employees where email like '%.com'
### right mysql text in double quotes
SELECT name FROM employees WHERE email LIKE "%.com"
### right mysql text in double quotes in a function
SELECT name FROM employees WHERE RIGHT(email, 4) = ".com" -- ends with
### right mysql regexp with two backslashes
SELECT name FROM employees WHERE email REGEXP '\\.com$'
### right mysql hash comment
SELECT name # the name
FROM employees
WHERE email LIKE '%.com' # ends with .com
### right mysql regexp_like
SELECT name FROM employees WHERE REGEXP_LIKE(email, '^[a-z]+@[a-z]+\\.com$')
### right sqlserver charindex
SELECT [name] FROM [employees] WHERE CHARINDEX('.com', email) > 0;
### right sqlserver brackets and schema
SELECT e.[name] FROM employees AS e WITH (NOLOCK) WHERE e.email LIKE N'%.com'
### right oracle regexp_like
SELECT name FROM employees WHERE REGEXP_LIKE(email, '\.com$')
### right postgres
SELECT name FROM employees WHERE email ~ '\.com$'
### right mysql substring_index
select name from employees where substring_index(email, '.', -1) = 'com'
### wrong all with an address
SELECT name FROM employees WHERE email IS NOT NULL
### question
select id, case when salary >= 60 then 'high' else 'low' end as band from employees
### right mysql
SELECT id, IF(salary >= 60, "high", "low") AS band FROM employees
### right mysql case with double quotes
SELECT id, CASE WHEN salary >= 60 THEN "high" ELSE "low" END AS "band" FROM employees ORDER BY "band"
### right sqlserver
SELECT id, IIF(salary >= 60, 'high', 'low') band FROM employees
### right oracle
SELECT id, DECODE(SIGN(salary - 60), -1, 'low', 'high') AS band FROM employees
### right mysql in with double quotes
SELECT id, IF(salary NOT BETWEEN 0 AND 59, "high", 'low') band FROM employees WHERE name NOT IN ("nobody", "none")
### wrong border
SELECT id, IF(salary > 60, "high", "low") AS band FROM employees
### question
select strftime(ordered, '%Y-%m') as month, count(*) as n, sum(amount) as total from orders group by 1
### right mysql
SELECT DATE_FORMAT(ordered, "%Y-%m") AS month, COUNT(*) AS n, SUM(amount) AS total FROM orders GROUP BY month
### right mysql left of a date
SELECT LEFT(ordered, 7) AS month, COUNT(id) n, SUM(amount) total FROM orders GROUP BY LEFT(ordered, 7)
### right mysql substr of a date
SELECT SUBSTR(ordered, 1, 7) month, COUNT(*) n, SUM(amount) total FROM orders GROUP BY month
### right mysql substring from for
SELECT SUBSTRING(ordered FROM 1 FOR 7) month, COUNT(*) n, SUM(amount) total FROM orders GROUP BY 1
### right sqlserver format
SELECT FORMAT(ordered, 'yyyy-MM') AS month, COUNT(*) AS n, SUM(amount) AS total FROM orders GROUP BY FORMAT(ordered, 'yyyy-MM')
### right sqlserver convert with a style
SELECT CONVERT(VARCHAR(7), ordered, 120) AS month, COUNT(*) AS n, SUM(amount) AS total FROM orders GROUP BY CONVERT(VARCHAR(7), ordered, 120)
### right postgres
SELECT to_char(ordered, 'YYYY-MM') AS month, count(*) n, sum(amount) total FROM orders GROUP BY to_char(ordered, 'YYYY-MM')
### right oracle
SELECT TO_CHAR(ordered, 'YYYY-MM') month, COUNT(*) n, SUM(amount) total FROM orders GROUP BY TO_CHAR(ordered, 'YYYY-MM')
### right sqlserver text joined by plus
SELECT CAST(YEAR(ordered) AS VARCHAR(4)) + '-' + RIGHT('0' + CAST(MONTH(ordered) AS VARCHAR(2)), 2) AS month, COUNT(*) n, SUM(amount) total FROM orders GROUP BY YEAR(ordered), MONTH(ordered)
### right mysql concat lpad
SELECT CONCAT(YEAR(ordered), '-', LPAD(MONTH(ordered), 2, '0')) month, COUNT(*) n, SUM(amount) total FROM orders GROUP BY YEAR(ordered), MONTH(ordered)
### wrong year only
SELECT LEFT(ordered, 4) AS month, COUNT(id) n, SUM(amount) total FROM orders GROUP BY 1
### question
select id from orders where ordered between date '2024-02-01' and date '2024-02-29'
### right mysql like on a date
SELECT id FROM orders WHERE ordered LIKE '2024-02%'
### right mysql year and month
SELECT id FROM orders WHERE YEAR(ordered) = 2024 AND MONTH(ordered) = 2
### right mysql last_day
SELECT id FROM orders WHERE ordered BETWEEN '2024-02-01' AND LAST_DAY('2024-02-01')
### right sqlserver datepart
SELECT id FROM orders WHERE DATEPART(yy, ordered) = 2024 AND DATEPART(mm, ordered) = 2
### right sqlserver dateadd
SELECT id FROM orders WHERE ordered >= '20240201' AND ordered < DATEADD(mm, 1, '2024-02-01')
### right oracle trunc
SELECT id FROM orders WHERE TRUNC(ordered, 'MM') = DATE '2024-02-01'
### right postgres date_trunc
SELECT id FROM orders WHERE date_trunc('month', ordered) = '2024-02-01'
### right mysql extract year_month
SELECT id FROM orders WHERE EXTRACT(YEAR_MONTH FROM ordered) = 202402
### right mysql date_format in where
SELECT id FROM orders WHERE DATE_FORMAT(ordered, '%Y%m') = "202402"
### right mysql text minus interval
SELECT id FROM orders WHERE ordered >= '2024-03-01' - INTERVAL 29 DAY AND ordered < '2024-03-01'
### right sqlserver eomonth
SELECT id FROM orders WHERE EOMONTH(ordered) = '2024-02-29'
### wrong february of any day before the 29th
SELECT id FROM orders WHERE ordered >= '2024-02-01' AND ordered < '2024-02-29'
### question
select e.name as employee, m.name as manager from employees e join employees m on m.id = e.manager_id
### right mysql implicit join
SELECT a.name AS Employee, b.name AS Manager FROM employees AS a, employees AS b WHERE a.manager_id = b.id
### right oracle outer join with a filter
SELECT e.name employee, m.name manager FROM employees e LEFT JOIN employees m ON e.manager_id = m.id WHERE m.id IS NOT NULL
### right sqlserver outer apply
SELECT e.name AS employee, x.name AS manager FROM employees e CROSS APPLY (SELECT TOP 1 m.name FROM employees m WHERE m.id = e.manager_id) x
### wrong swapped names
SELECT m.name AS employee, e.name AS manager FROM employees e JOIN employees m ON m.id = e.manager_id
### question
select c.id, c.name, count(o.id) as n from customers c left join orders o on o.customer_id = c.id group by c.id, c.name
### right mysql group by an ambiguous name
SELECT c.id, c.name, COUNT(o.id) AS n FROM customers c LEFT JOIN orders o ON c.id = o.customer_id GROUP BY id, name
### right postgres group by the key alone
SELECT c.id, c.name, count(o.id) AS n FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id
### right mysql group by the key alone, ordered by a name
SELECT c.id, name, COUNT(customer_id) n FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id ORDER BY name
### right mysql sum of a truth
SELECT c.id, c.name, IFNULL(SUM(o.customer_id = c.id), 0) n FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id, c.name
### right oracle nvl
SELECT c.id, c.name, NVL(x.n, 0) n FROM customers c LEFT JOIN (SELECT customer_id, COUNT(*) n FROM orders GROUP BY customer_id) x ON x.customer_id = c.id
### right sqlserver isnull
SELECT c.id, c.name, ISNULL(x.n, 0) AS n FROM customers c OUTER APPLY (SELECT COUNT(*) AS n FROM orders o WHERE o.customer_id = c.id) x
### wrong counts the row without an order
SELECT c.id, c.name, COUNT(*) AS n FROM customers c LEFT JOIN orders o ON c.id = o.customer_id GROUP BY id, name
### question
select round(avg(case when games > 0 then 1.0 else 0.0 end), 2) as share from logins
### right mysql avg of a truth
SELECT ROUND(AVG(games > 0), 2) AS share FROM logins
### right mysql sum of a truth
SELECT ROUND(SUM(games > 0) / COUNT(*), 2) share FROM logins
### right mysql sum if
SELECT ROUND(SUM(IF(games > 0, 1, 0)) / COUNT(*), 2) AS share FROM logins
### right postgres cast to numeric
SELECT round(sum((games > 0)::int)::numeric / count(*), 2) AS share FROM logins
### right postgres filter
SELECT ROUND(COUNT(*) FILTER (WHERE games > 0) * 1.0 / COUNT(*), 2) AS share FROM logins
### right sqlserver
SELECT CAST(ROUND(AVG(CASE WHEN games > 0 THEN 1.0 ELSE 0 END), 2) AS DECIMAL(5,2)) share FROM logins
### right oracle
SELECT ROUND(SUM(DECODE(games, 0, 0, 1)) / COUNT(*), 2) share FROM logins
### wrong the other share
SELECT ROUND(AVG(games = 0), 2) AS share FROM logins
### question
select count(*) as n from (select distinct movie, person from ratings where person is not null)
### right mysql count distinct of two
SELECT COUNT(DISTINCT movie, person) AS n FROM ratings
### right postgres row
SELECT count(DISTINCT (movie, person)) AS n FROM ratings
### right sqlserver concat
SELECT COUNT(DISTINCT movie + '|' + person) AS n FROM ratings
### right oracle
SELECT COUNT(DISTINCT movie || '|' || person) n FROM ratings
### wrong persons
SELECT COUNT(DISTINCT person) AS n FROM ratings
### question
select a.player_id from logins a join logins b on a.player_id = b.player_id and b.day = a.day + 1
### right mysql datediff
SELECT a.player_id FROM logins a JOIN logins b ON a.player_id = b.player_id AND DATEDIFF(b.day, a.day) = 1
### right mysql date_add
SELECT a.player_id FROM logins a, logins b WHERE a.player_id = b.player_id AND b.day = DATE_ADD(a.day, INTERVAL 1 DAY)
### right mysql adddate
SELECT a.player_id FROM logins a JOIN logins b USING (player_id) WHERE ADDDATE(a.day, 1) = b.day
### right sqlserver datediff
SELECT a.player_id FROM logins a JOIN logins b ON a.player_id = b.player_id WHERE DATEDIFF(dd, a.day, b.day) = 1
### right sqlserver dateadd
SELECT a.player_id FROM logins a JOIN logins b ON a.player_id = b.player_id AND b.day = DATEADD(dd, 1, a.day)
### right postgres interval
SELECT a.player_id FROM logins a JOIN logins b ON a.player_id = b.player_id AND b.day = a.day + INTERVAL '1 day'
### right mysql tuple in
SELECT player_id FROM logins WHERE (player_id, DATE_SUB(day, INTERVAL 1 DAY)) IN (SELECT player_id, day FROM logins)
### right mysql lag and timestampdiff
SELECT player_id FROM (SELECT player_id, TIMESTAMPDIFF(DAY, LAG(day) OVER (PARTITION BY player_id ORDER BY day), day) AS gap FROM logins) t WHERE gap = 1
### right oracle lead
SELECT player_id FROM (SELECT player_id, LEAD(day) OVER (PARTITION BY player_id ORDER BY day) - day AS gap FROM logins) WHERE gap = 1
### wrong any later day
SELECT a.player_id FROM logins a JOIN logins b ON a.player_id = b.player_id AND DATEDIFF(b.day, a.day) >= 1
### question
select max(salary) as second from employees where salary < (select max(salary) from employees)
### right mysql limit with two numbers
SELECT (SELECT DISTINCT salary FROM employees ORDER BY salary DESC LIMIT 1, 1) AS second
### right mysql ifnull
SELECT IFNULL((SELECT DISTINCT salary FROM employees ORDER BY salary DESC LIMIT 1 OFFSET 1), NULL) AS second
### right sqlserver top in brackets
SELECT MIN(salary) AS second FROM (SELECT DISTINCT TOP (2) salary FROM employees ORDER BY salary DESC) t
### right sqlserver offset fetch
SELECT (SELECT DISTINCT salary FROM employees ORDER BY salary DESC OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY) AS second
### right oracle dense_rank
SELECT MAX(salary) second FROM (SELECT salary, DENSE_RANK() OVER (ORDER BY salary DESC) r FROM employees) WHERE r = 2
### right sqlserver top and not in
SELECT TOP 1 salary AS second FROM employees WHERE salary NOT IN (SELECT MAX(salary) FROM employees) ORDER BY salary DESC
### wrong the highest
SELECT TOP 1 salary AS second FROM employees ORDER BY salary DESC
### question
select d.name as department, e.name as employee, e.salary from employees e join departments d on d.id = e.dept_id where (e.dept_id, e.salary) in (select dept_id, max(salary) from employees group by dept_id)
### right mysql
SELECT d.name AS Department, e.name AS Employee, Salary FROM employees e JOIN departments d ON e.dept_id = d.id WHERE (d.id, salary) IN (SELECT dept_id, MAX(salary) FROM employees GROUP BY dept_id)
### right sqlserver rank
WITH r AS (SELECT d.name AS department, e.name AS employee, e.salary, RANK() OVER (PARTITION BY e.dept_id ORDER BY e.salary DESC) AS rk FROM employees e INNER JOIN departments d ON d.id = e.dept_id) SELECT department, employee, salary FROM r WHERE rk = 1
### right oracle
SELECT d.name department, e.name employee, e.salary FROM departments d, employees e WHERE d.id = e.dept_id AND e.salary = (SELECT MAX(x.salary) FROM employees x WHERE x.dept_id = d.id)
### right postgres all
SELECT d.name, e.name, e.salary FROM employees e JOIN departments d ON d.id = e.dept_id WHERE e.salary >= ALL (SELECT salary FROM employees x WHERE x.dept_id = e.dept_id)
### wrong the lowest
SELECT d.name AS Department, e.name AS Employee, Salary FROM employees e JOIN departments d ON e.dept_id = d.id WHERE (d.id, salary) IN (SELECT dept_id, MIN(salary) FROM employees GROUP BY dept_id)
### question
select movie, string_agg(person, ',' order by person) as people from ratings group by movie
### right mysql
SELECT movie, GROUP_CONCAT(person ORDER BY person SEPARATOR ',') AS people FROM ratings GROUP BY movie
### right mysql distinct without an order
SELECT movie, GROUP_CONCAT(DISTINCT person) AS people FROM ratings GROUP BY movie
### right mysql separator in double quotes
SELECT movie, GROUP_CONCAT(DISTINCT person ORDER BY person SEPARATOR ",") AS people FROM ratings GROUP BY movie ORDER BY movie
### right sqlserver
SELECT movie, STRING_AGG(person, ',') WITHIN GROUP (ORDER BY person) AS people FROM ratings GROUP BY movie
### right oracle
SELECT movie, LISTAGG(person, ',') WITHIN GROUP (ORDER BY person) people FROM ratings GROUP BY movie
### right postgres
SELECT movie, array_to_string(array_agg(person ORDER BY person), ',') AS people FROM ratings GROUP BY movie
### wrong backwards
SELECT movie, GROUP_CONCAT(person ORDER BY person DESC SEPARATOR ',') AS people FROM ratings GROUP BY movie
### question
select name, case when city is null then null else name || ' (' || city || ')' end as label from customers
### right mysql concat is null with null
SELECT name, CONCAT(name, ' (', city, ')') AS label FROM customers
### right postgres
SELECT name, name || ' (' || city || ')' AS label FROM customers
### right sqlserver plus
SELECT name, name + ' (' + city + ')' AS label FROM customers
### wrong never null
SELECT name, CONCAT(name, ' (', COALESCE(city, ''), ')') AS label FROM customers
### question
select name, case when city is null then 'Unknown' else city end as town from customers
### right mysql
SELECT name, IFNULL(city, "Unknown") AS town FROM customers
### right oracle
SELECT name, NVL(city, 'Unknown') town FROM customers
### right oracle nvl2
SELECT name, NVL2(city, city, 'Unknown') town FROM customers
### right sqlserver
SELECT name, ISNULL(city, 'Unknown') AS town FROM customers
### right mysql isnull
SELECT name, IF(ISNULL(city), "Unknown", city) AS town FROM customers
### right mysql collate
SELECT name, IF(city IS NULL, 'Unknown', city COLLATE utf8mb4_general_ci) AS town FROM customers
### wrong null
SELECT name, city AS town FROM customers
### question
select cast(floor(avg(salary) + 0.5) as integer) as mean from employees
### right mysql cast half up
SELECT CAST(AVG(salary) AS SIGNED) AS mean FROM employees
### right mysql round
SELECT ROUND(AVG(salary)) AS mean FROM employees
### right postgres cast half up
SELECT (avg(salary))::int AS mean FROM employees
### right sqlserver
SELECT CAST(ROUND(AVG(CAST(salary AS FLOAT)), 0) AS INT) AS mean FROM employees
### question
select s.id from seats s where s.free = 1 and exists (select 1 from seats n where n.free = 1 and abs(n.id - s.id) = 1) order by s.id
### ordered
### right mysql
SELECT DISTINCT a.id FROM seats a JOIN seats b ON ABS(a.id - b.id) = 1 AND a.free = TRUE AND b.free = TRUE ORDER BY a.id
### right mysql ordered by an alias in backticks
SELECT DISTINCT a.`id` AS `id` FROM `seats` a, `seats` b WHERE a.free = 1 && b.free = 1 && (a.id = b.id + 1 || a.id = b.id - 1) ORDER BY `id`
### right sqlserver
SELECT id FROM (SELECT id, free, LAG(free) OVER (ORDER BY id) AS p, LEAD(free) OVER (ORDER BY id) AS n, LAG(id) OVER (ORDER BY id) AS pid, LEAD(id) OVER (ORDER BY id) AS nid FROM seats) t WHERE free = 1 AND ((p = 1 AND pid = id - 1) OR (n = 1 AND nid = id + 1)) ORDER BY id ASC
### wrong no order
SELECT DISTINCT a.id FROM seats a JOIN seats b ON ABS(a.id - b.id) = 1 AND a.free = 1 AND b.free = 1
### question
select name from customers order by city nulls first, name
### ordered
### right mysql nulls come first
SELECT name FROM customers ORDER BY city, name
### right mysql is null
SELECT name FROM customers ORDER BY city IS NOT NULL, city, name
### right oracle
SELECT name FROM customers ORDER BY city NULLS FIRST, name
### wrong no order
SELECT name FROM customers
### question
select id, extract(hour from placed) as hour, cast(placed as date) as day from orders
### right mysql
SELECT id, HOUR(placed) AS hour, DATE(placed) AS day FROM orders
### right sqlserver
SELECT id, DATEPART(hh, placed) AS hour, CAST(placed AS DATE) AS day FROM orders
### right oracle
SELECT id, TO_NUMBER(TO_CHAR(placed, 'HH24')) hour, TRUNC(placed) day FROM orders
### right postgres
SELECT id, date_part('hour', placed) AS hour, placed::date AS day FROM orders
### right mysql text of a time
SELECT id, CAST(LEFT(TIME(placed), 2) AS UNSIGNED) AS hour, LEFT(placed, 10) AS day FROM orders
### wrong minutes
SELECT id, MINUTE(placed) AS hour, DATE(placed) AS day FROM orders
### question
select player_id, min(day) as first_login from logins group by player_id having min(day) >= date '2024-01-01'
### right mysql having an alias
SELECT player_id, MIN(day) AS first_login FROM logins GROUP BY player_id HAVING first_login >= '2024-01-01'
### right postgres distinct on
SELECT * FROM (SELECT DISTINCT ON (player_id) player_id, day AS first_login FROM logins ORDER BY player_id, day) t WHERE first_login >= '2024-01-01'
### right oracle
SELECT player_id, MIN(day) first_login FROM logins GROUP BY player_id HAVING MIN(day) >= TO_DATE('2024-01-01', 'YYYY-MM-DD')
### right oracle keep
SELECT player_id, first_login FROM (SELECT player_id, day first_login, ROW_NUMBER() OVER (PARTITION BY player_id ORDER BY day) rn FROM logins) WHERE rn = 1 AND first_login >= DATE '2024-01-01'
### right sqlserver
SELECT player_id, first_login FROM (SELECT player_id, MIN(day) AS first_login FROM logins GROUP BY player_id) AS t WHERE DATEDIFF(day, '2024-01-01', first_login) >= 0
### wrong filters before it groups
SELECT player_id, MIN(day) AS first_login FROM logins WHERE day >= '2024-01-01' GROUP BY player_id
### question
select sum(salary) // count(*) as whole_mean, sum(salary) % 7 as rest from employees
### right postgres whole division
SELECT sum(salary) / count(*) AS whole_mean, sum(salary) % 7 AS rest FROM employees
### right mysql div
SELECT SUM(salary) DIV COUNT(*) AS whole_mean, MOD(SUM(salary), 7) AS rest FROM employees
### right sqlserver avg of whole numbers
SELECT SUM(salary) / COUNT(*) AS whole_mean, SUM(salary) % 7 AS rest FROM employees
### right oracle
SELECT TRUNC(SUM(salary) / COUNT(*)) whole_mean, MOD(SUM(salary), 7) rest FROM employees
### question
with recursive n as (select 1 as x union all select x + 1 from n where x < 5) select x from n
### right sqlserver
WITH n AS (SELECT 1 AS x UNION ALL SELECT x + 1 FROM n WHERE x < 5) SELECT x FROM n OPTION (MAXRECURSION 100)
### right postgres
SELECT generate_series AS x FROM generate_series(1, 5)
### right oracle
WITH n (x) AS (SELECT 1 FROM dual UNION ALL SELECT x + 1 FROM n WHERE x < 5) SELECT x FROM n
### right mysql
WITH RECURSIVE n AS (SELECT 1 AS x UNION ALL SELECT x + 1 FROM n WHERE x < 5) SELECT x FROM n
### question
select isodow(ordered) - 1 as monday_is_zero, count(*) as n from orders group by 1
### right mysql weekday
SELECT WEEKDAY(ordered) AS monday_is_zero, COUNT(*) AS n FROM orders GROUP BY 1
### right postgres
SELECT extract(isodow FROM ordered) - 1 AS monday_is_zero, count(*) AS n FROM orders GROUP BY 1
### right mysql dayofweek
SELECT MOD(DAYOFWEEK(ordered) + 5, 7) AS monday_is_zero, COUNT(*) AS n FROM orders GROUP BY monday_is_zero
### question
select name, printf('%.2f', salary / 7.0) as share from employees where salary < 1000
### right mysql format
SELECT name, FORMAT(salary / 7, 2) AS share FROM employees
### right oracle to_char
SELECT name, TO_CHAR(salary / 7, 'FM9990.00') share FROM employees
### right sqlserver
SELECT name, FORMAT(salary / 7.0, 'N2') AS share FROM employees
### right sqlserver convert
SELECT name, CONVERT(VARCHAR(10), CONVERT(DECIMAL(10, 2), salary / 7.0)) AS share FROM employees
### right postgres
SELECT name, (round(salary / 7.0, 2)::numeric(10,2))::text AS share FROM employees
### question
select id from orders where status <> 'void' order by amount desc limit 2
### right sqlserver
SELECT TOP 2 id FROM orders WHERE status != 'void' ORDER BY amount DESC;
### right oracle
SELECT id FROM orders WHERE status <> 'void' ORDER BY amount DESC FETCH FIRST 2 ROWS ONLY
### right oracle rownum
SELECT id FROM (SELECT id FROM orders WHERE status <> 'void' ORDER BY amount DESC) WHERE ROWNUM <= 2
### right mysql
SELECT `id` FROM `orders` WHERE NOT `status` = "void" ORDER BY `amount` DESC LIMIT 0, 2
### right sqlserver top of a cte
WITH t AS (SELECT TOP (2) id FROM orders WHERE status NOT IN ('void') ORDER BY amount DESC) SELECT id FROM t
### wrong the smallest
SELECT TOP 2 id FROM orders WHERE status != 'void' ORDER BY amount
### question
select upper(left(name, 1)) || lower(substr(name, 2)) as name from customers
### right mysql
SELECT CONCAT(UPPER(LEFT(name, 1)), LOWER(SUBSTRING(name, 2))) AS name FROM customers
### right mysql ucase
SELECT CONCAT(UCASE(MID(name, 1, 1)), LCASE(MID(name, 2, LENGTH(name)))) name FROM customers
### right sqlserver
SELECT UPPER(SUBSTRING(name, 1, 1)) + LOWER(SUBSTRING(name, 2, LEN(name))) AS name FROM customers
### right oracle
SELECT INITCAP(name) name FROM customers
### right mysql insert with an apostrophe
SELECT REPLACE(CONCAT(UPPER(LEFT(name, 1)), LOWER(SUBSTRING(name, 2)), 'it\'s'), "it's", "") AS name FROM customers
### question
select status, count(*) as n from orders group by status having count(*) > 1 union all select 'all', count(*) from orders
### right mysql with rollup
SELECT IFNULL(status, 'all') AS status, COUNT(*) AS n FROM orders GROUP BY status WITH ROLLUP HAVING COUNT(*) > 1 OR GROUPING(status) = 1
### right postgres
SELECT coalesce(status, 'all') AS status, count(*) AS n FROM orders GROUP BY ROLLUP (status) HAVING count(*) > 1 OR grouping(status) = 1
### wrong all states
SELECT IFNULL(status, 'all') AS status, COUNT(*) AS n FROM orders GROUP BY status WITH ROLLUP
### question
select e.name from employees e where not exists (select 1 from employees x where x.manager_id = e.id)
### right oracle minus
SELECT name FROM employees WHERE id IN (SELECT id FROM employees MINUS SELECT manager_id FROM employees)
### right mysql
SELECT e.name FROM employees e LEFT JOIN employees x ON x.manager_id = e.id WHERE x.id IS NULL
### right mysql null-safe
SELECT name FROM employees WHERE NOT EXISTS (SELECT * FROM employees x WHERE x.manager_id <=> employees.id)
### wrong not in with a null
SELECT name FROM employees WHERE id NOT IN (SELECT manager_id FROM employees)
### question
select e.id, e.name, sum(x.salary) as running from employees e join employees x on x.hired <= e.hired group by e.id, e.name
### right sqlserver window with a frame
SELECT id, name, SUM(salary) OVER (ORDER BY hired ROWS UNBOUNDED PRECEDING) AS running FROM employees
### right mysql correlated
SELECT e.id, e.name, (SELECT SUM(x.salary) FROM employees x WHERE x.hired <= e.hired) running FROM employees e
### right mysql group by id alone
SELECT e.id, e.name, SUM(x.salary) AS running FROM employees e JOIN employees x ON DATEDIFF(e.hired, x.hired) >= 0 GROUP BY e.id
### question
select date_diff('month', hired, date '2024-01-01') as months, id from employees
### right sqlserver
SELECT DATEDIFF(mm, hired, '2024-01-01') AS months, id FROM employees
### right mysql period_diff
SELECT PERIOD_DIFF(202401, EXTRACT(YEAR_MONTH FROM hired)) AS months, id FROM employees
### right postgres
SELECT (extract(year FROM date '2024-01-01') - extract(year FROM hired)) * 12 + extract(month FROM date '2024-01-01') - extract(month FROM hired) AS months, id FROM employees
### right mysql year arithmetic
SELECT (2024 - YEAR(hired)) * 12 + 1 - MONTH(hired) AS months, id FROM employees
### question
select o.id from orders o where o.amount > (select avg(amount) from orders)
### right mysql join on nothing
SELECT o.id FROM orders o CROSS JOIN (SELECT AVG(amount) AS a FROM orders) x WHERE o.amount > x.a
### right sqlserver variable-free cte
WITH a AS (SELECT AVG(amount) AS mean FROM orders) SELECT o.id FROM orders AS o, a WHERE o.amount > a.mean;
### right oracle window
SELECT id FROM (SELECT id, amount, AVG(amount) OVER () m FROM orders) WHERE amount > m
### question
select movie, round(avg(stars), 1) as mean, sum(case when stars < 3 then 1 else 0 end) * 100.0 / count(*) as poor from ratings group by movie
### right mysql
SELECT movie, ROUND(AVG(stars), 1) mean, SUM(stars < 3) * 100 / COUNT(*) poor FROM ratings GROUP BY movie
### right mysql avg times
SELECT movie, ROUND(AVG(stars), 1) mean, AVG(stars < 3) * 100 AS poor FROM ratings GROUP BY movie
### right mysql avg of an if
SELECT movie, ROUND(AVG(stars), 1) AS mean, AVG(IF(stars < 3, 1, 0)) * 100 poor FROM ratings GROUP BY movie
### right sqlserver
SELECT movie, ROUND(AVG(CAST(stars AS DECIMAL(10, 4))), 1) AS mean, 100.0 * SUM(CASE WHEN stars < 3 THEN 1 ELSE 0 END) / COUNT(*) AS poor FROM ratings GROUP BY movie
### right postgres
SELECT movie, round(avg(stars)::numeric, 1) AS mean, count(*) FILTER (WHERE stars < 3) * 100.0 / count(*) AS poor FROM ratings GROUP BY movie
### right mysql count or null
SELECT movie, ROUND(AVG(stars), 1) mean, COUNT(stars < 3 OR NULL) / COUNT(*) * 100 poor FROM ratings GROUP BY movie
### question
select (select person from ratings group by person order by count(*) desc, person limit 1) as results union all select (select movie from ratings where strftime(rated, '%Y-%m') = '2024-02' group by movie order by avg(stars) desc, movie limit 1)
### right mysql
(SELECT person AS results FROM ratings GROUP BY person ORDER BY COUNT(*) DESC, person ASC LIMIT 1) UNION ALL (SELECT movie AS results FROM ratings WHERE rated LIKE "2024-02%" GROUP BY movie ORDER BY AVG(stars) DESC, movie ASC LIMIT 1)
### right mysql extract
(SELECT person results FROM ratings GROUP BY person ORDER BY COUNT(*) DESC, person LIMIT 1) UNION ALL (SELECT movie results FROM ratings WHERE EXTRACT(YEAR_MONTH FROM rated) = 202402 GROUP BY movie ORDER BY AVG(stars) DESC, movie LIMIT 1)
### right sqlserver
SELECT * FROM (SELECT TOP 1 person AS results FROM ratings GROUP BY person ORDER BY COUNT(*) DESC, person) a UNION ALL SELECT * FROM (SELECT TOP 1 movie AS results FROM ratings WHERE FORMAT(rated, 'yyyyMM') = '202402' GROUP BY movie ORDER BY AVG(1.0 * stars) DESC, movie) b
### question
select day, count(distinct player_id) as players from logins where day > date '2024-01-01' - 30 and day <= date '2024-01-03' group by day
### right mysql
SELECT day, COUNT(DISTINCT player_id) AS players FROM logins WHERE day BETWEEN DATE_SUB("2024-01-01", INTERVAL 29 DAY) AND "2024-01-03" GROUP BY day
### right mysql interval in front
SELECT day, COUNT(DISTINCT player_id) players FROM logins GROUP BY day HAVING day > '2024-01-01' - INTERVAL 30 DAY AND day <= '2024-01-03'
### right sqlserver
SELECT day, COUNT(DISTINCT player_id) AS players FROM logins WHERE day > DATEADD(day, -30, '2024-01-01') AND day <= '20240103' GROUP BY day
### right postgres
SELECT day, count(DISTINCT player_id) AS players FROM logins WHERE day > date '2024-01-01' - interval '30 days' AND day <= '2024-01-03'::date GROUP BY day
### right oracle
SELECT day, COUNT(DISTINCT player_id) players FROM logins WHERE day > TO_DATE('01-01-2024', 'DD-MM-YYYY') - 30 AND day <= TO_DATE('03-JAN-2024', 'DD-MON-YYYY') GROUP BY day
### question
select id, case when id % 2 = 1 and id = (select max(id) from seats) then id when id % 2 = 1 then id + 1 else id - 1 end as swapped from seats
### right mysql
SELECT id, IF(MOD(id, 2) = 1 AND id = (SELECT MAX(id) FROM seats), id, IF(id % 2 = 1, id + 1, id - 1)) AS swapped FROM seats
### right mysql truth as a number
SELECT id, CASE WHEN id MOD 2 = 0 THEN id - 1 ELSE id + (id <> (SELECT MAX(id) FROM seats)) END AS swapped FROM seats
### right sqlserver
SELECT id, CASE WHEN id % 2 = 0 THEN id - 1 WHEN id = MAX(id) OVER () THEN id ELSE id + 1 END AS swapped FROM seats
### question
select player_id, day, sum(games) over (partition by player_id order by day) as so_far from logins
### right mysql self join
SELECT a.player_id, a.day, SUM(b.games) AS so_far FROM logins a, logins b WHERE a.player_id = b.player_id AND a.day >= b.day GROUP BY a.player_id, a.day
### right mysql named window
SELECT player_id, day, SUM(games) OVER w AS so_far FROM logins WINDOW w AS (PARTITION BY player_id ORDER BY day)
### question
select e.name from employees e where e.salary > (select salary from employees m where m.id = e.manager_id)
### right mysql backticks
SELECT a.`name` FROM `employees` AS a INNER JOIN `employees` AS b ON a.`manager_id` = b.`id` AND a.`salary` > b.`salary`;
### question
select coalesce(d.name, 'none') as department, count(*) as n from employees e left join departments d on d.id = e.dept_id group by 1
### right mysql
SELECT IFNULL(d.name, "none") department, COUNT(*) n FROM employees e LEFT JOIN departments d ON d.id = e.dept_id GROUP BY d.name
### right mysql group by an alias in quotes
SELECT COALESCE(d.name, 'none') AS 'department', COUNT(*) AS 'n' FROM employees e LEFT JOIN departments d ON d.id = e.dept_id GROUP BY d.id, d.name
### right sqlserver
SELECT ISNULL(d.[name], 'none') AS [department], COUNT(*) AS [n] FROM employees e LEFT JOIN departments d ON d.id = e.dept_id GROUP BY ISNULL(d.[name], 'none')
### question
select name, dayname(hired) as weekday, year(hired) as hired_year from employees
### right mysql
SELECT name, DATE_FORMAT(hired, '%W') AS weekday, YEAR(hired) AS hired_year FROM employees
### right sqlserver
SELECT name, DATENAME(dw, hired) AS weekday, YEAR(hired) AS hired_year FROM employees
### right postgres
SELECT name, trim(to_char(hired, 'Day')) AS weekday, extract(year FROM hired)::int AS hired_year FROM employees
### right oracle
SELECT name, TO_CHAR(hired, 'fmDay') weekday, EXTRACT(YEAR FROM hired) hired_year FROM employees
### question
select id, ordered + 7 as due from orders
### right mysql
SELECT id, DATE_ADD(ordered, INTERVAL 1 WEEK) AS due FROM orders
### right sqlserver
SELECT id, DATEADD(week, 1, ordered) AS due FROM orders
### right sqlserver ww
SELECT id, CAST(DATEADD(ww, 1, ordered) AS DATE) AS due FROM orders
### right postgres
SELECT id, (ordered + INTERVAL '1 week')::date AS due FROM orders
### right oracle
SELECT id, ordered + 7 due FROM orders
### right mysql interval first
SELECT id, ordered + INTERVAL 7 DAY AS due FROM orders
