### question sql-second-highest-salary
### right everyday 1 MySQL
SELECT IFNULL((SELECT DISTINCT salary FROM employees WHERE salary IS NOT NULL ORDER BY salary DESC LIMIT 1, 1), NULL) AS second_salary;
### right everyday 2 Oracle
SELECT MAX(salary) AS second_salary FROM (SELECT salary, DENSE_RANK() OVER (ORDER BY salary DESC NULLS LAST) rnk FROM employees) WHERE rnk = 2
### right everyday 3 SQL Server
SELECT (SELECT DISTINCT salary FROM employees WHERE salary IS NOT NULL ORDER BY salary DESC OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY) AS second_salary
### right everyday 4 MySQL
select (
  -- skip the top one
  select e1.Salary from Employees e1 where 1 = (select count(distinct e2.Salary) from Employees e2 where e2.Salary > e1.Salary) limit 1
) as second_salary
### right everyday 5 PostgreSQL
SELECT NTH_VALUE(salary, 2) OVER (ORDER BY salary DESC ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS second_salary FROM (SELECT DISTINCT salary FROM employees WHERE salary IS NOT NULL UNION ALL SELECT NULL WHERE (SELECT COUNT(salary) FROM employees) = 0) x LIMIT 1
### wrong ties of the top
SELECT salary AS second_salary FROM employees WHERE salary IS NOT NULL ORDER BY salary DESC LIMIT 1, 1
### wrong no row where there is none
SELECT TOP 1 salary AS second_salary FROM (SELECT DISTINCT TOP 2 salary FROM employees WHERE salary IS NOT NULL ORDER BY salary DESC) t WHERE salary < (SELECT MAX(salary) FROM employees) ORDER BY salary
### question sql-best-paid-per-department
### right everyday 6 MySQL
SELECT e.department, e.name, e.salary FROM employees e WHERE (e.department, e.salary) IN (SELECT department, MAX(salary) FROM employees GROUP BY department)
### right everyday 7 SQL Server
SELECT TOP 1 WITH TIES department, name, salary FROM employees WHERE salary IS NOT NULL ORDER BY RANK() OVER (PARTITION BY department ORDER BY salary DESC)
### right everyday 8 Snowflake
select department, name, salary from employees where salary is not null qualify dense_rank() over (partition by department order by salary desc) = 1
### right everyday 9 Oracle
SELECT department, name, salary FROM (SELECT e.*, MAX(salary) OVER (PARTITION BY department) mx FROM employees e) WHERE salary = mx
### right everyday 10 PostgreSQL
select a.department, a.name, a.salary from employees a left outer join employees b on a.department = b.department and a.salary < b.salary where b.id is null and a.salary is not null
### wrong only one of several
SELECT DISTINCT ON (department) department, name, salary FROM employees WHERE salary IS NOT NULL ORDER BY department, salary DESC
### wrong best of the house
SELECT department, name, salary FROM employees WHERE salary = (SELECT MAX(salary) FROM employees)
### question sql-top-three-salaries
### right everyday 11 MySQL
SELECT e1.department, e1.name, e1.salary
FROM employees e1
WHERE 3 > (SELECT COUNT(DISTINCT e2.salary) FROM employees e2 WHERE e2.salary > e1.salary AND e1.department = e2.department)
### right everyday 12 MySQL
SELECT department, name, salary FROM (
  SELECT department, name, salary,
    @r := IF(@d = department, IF(@s = salary, @r, @r + 1), 1) AS rn,
    @d := department, @s := salary
  FROM employees, (SELECT @r := 0, @d := NULL, @s := NULL) init
  ORDER BY department, salary DESC
) t WHERE rn <= 3
### right everyday 13 SQL Server
;with cte as (select *, dr = dense_rank() over(partition by department order by salary desc) from dbo.employees)
select [department], [name], [salary] from cte where dr between 1 and 3
### right everyday 14 Oracle
select department, name, salary from (select department, name, salary, dense_rank() over (partition by department order by salary desc) as rnk from employees) where rnk < 4 order by 1, 3 desc
### wrong rank instead of dense_rank
select department, name, salary from (select e.*, rank() over (partition by department order by salary desc) rnk from employees e) where rnk <= 3
### wrong three people
select department, name, salary from employees qualify row_number() over (partition by department order by salary desc) <= 3
### question sql-duplicate-emails
### right everyday 15 MySQL
SELECT LCASE(`email`) AS `email`, COUNT(`email`) AS `times` FROM `signups` GROUP BY LCASE(`email`) HAVING COUNT(`email`) > 1;
### right everyday 16 SQL Server
SELECT LOWER(email) AS email, COUNT_BIG(*) AS times FROM signups WHERE email IS NOT NULL GROUP BY LOWER(email) HAVING COUNT_BIG(*) > 1
### right everyday 17 PostgreSQL
select distinct lower(s1.email) as email, (select count(*) from signups s2 where s2.email ilike s1.email) as times from signups s1 join signups s3 on lower(s1.email) = lower(s3.email) and s1.id <> s3.id
### wrong capitals
select email, count(*) as times from signups group by email having count(email) > 1
### wrong NULLs counted
select lower(email) as email, count(*) as times from signups group by lower(email) having count(*) >= 2
### question sql-paid-more-than-the-manager
### right everyday 18 MySQL
SELECT e.name AS Employee, m.name AS Manager FROM employees AS e, employees AS m WHERE e.manager_id = m.id AND e.salary > m.salary
### right everyday 19 Oracle
SELECT e.name "employee", PRIOR e.name "manager" FROM employees e WHERE LEVEL > 1 AND e.salary > PRIOR e.salary START WITH e.manager_id IS NULL CONNECT BY PRIOR e.id = e.manager_id
### right everyday 20 SQL Server
SELECT e.name AS employee, x.name AS manager FROM employees e CROSS APPLY (SELECT m.name, m.salary FROM employees m WHERE m.id = e.manager_id) x WHERE e.salary > x.salary
### wrong at least
SELECT e.name AS employee, m.name AS manager FROM employees e JOIN employees m ON m.id = e.manager_id WHERE e.salary >= m.salary
### wrong names swapped
SELECT m.name AS employee, e.name AS manager FROM employees e JOIN employees m ON m.id = e.manager_id WHERE e.salary > m.salary
### question sql-customers-without-orders
### right everyday 21 SQL Server
SELECT c.customer_id, c.name FROM customers c OUTER APPLY (SELECT TOP (1) order_id FROM orders o WHERE o.customer_id = c.customer_id) o WHERE o.order_id IS NULL
### right everyday 22 MySQL
SELECT customer_id, name FROM customers LEFT JOIN orders USING (customer_id) GROUP BY customer_id, name HAVING COUNT(order_id) = 0
### right everyday 23 Oracle
SELECT customer_id, name FROM customers WHERE customer_id IN (SELECT customer_id FROM customers MINUS SELECT customer_id FROM orders)
### right everyday 24 SQLite
select customer_id, name from customers where customer_id not in (select ifnull(customer_id, -1) from orders)
### wrong NOT IN with NULL
select customer_id, name from customers where customer_id not in (select customer_id from orders)
### wrong inner join
select c.customer_id, c.name from customers c join orders o on c.customer_id = o.customer_id where o.order_id is null
### question sql-orders-per-customer
### right everyday 25 MySQL
SELECT c.name, (SELECT COUNT(*) FROM orders AS o WHERE o.customer_id = c.customer_id) AS orders FROM customers AS c
### right everyday 26 SQL Server
SELECT c.[name], ISNULL(o.cnt, 0) AS [orders] FROM [customers] c LEFT JOIN (SELECT [customer_id], COUNT(*) cnt FROM [orders] GROUP BY [customer_id]) o ON o.[customer_id] = c.[customer_id]
### right everyday 27 Oracle
SELECT c.name, NVL2(MAX(o.order_id), COUNT(*), 0) AS orders FROM customers c, orders o WHERE c.customer_id = o.customer_id(+) GROUP BY c.customer_id, c.name
### right everyday 28 PostgreSQL
select c.name, count(o.*) filter (where o.order_id is not null) as orders from customers c natural left join orders o group by c.customer_id
### wrong one for none
SELECT c.name, COUNT(*) AS orders FROM customers c LEFT JOIN orders o ON o.customer_id = c.customer_id GROUP BY c.customer_id, c.name
### wrong by name
SELECT c.name, COUNT(o.order_id) AS orders FROM customers c LEFT JOIN orders o USING (customer_id) GROUP BY c.name
### question sql-february-orders
### right everyday 29 MySQL
SELECT order_id, placed_at FROM orders WHERE DATE_FORMAT(placed_at, '%Y-%m') = '2026-02';
### right everyday 30 SQL Server
SELECT order_id, placed_at FROM orders WHERE DATEDIFF(MONTH, '20260201', placed_at) = 0
### right everyday 31 Oracle
SELECT order_id, placed_at FROM orders WHERE TO_CHAR(placed_at, 'YYYYMM') = '202602'
### right everyday 32 PostgreSQL
SELECT order_id, placed_at FROM orders WHERE placed_at::date <@ daterange('2026-02-01', '2026-03-01')
### right everyday 33 Snowflake
select order_id, placed_at from orders where date_trunc(month, placed_at) = '2026-02-01'::timestamp_ntz
### right everyday 34 SQLite
select order_id, placed_at from orders where strftime('%Y-%m', placed_at) = '2026-02'
### right everyday 35 SQL Server
SELECT order_id, placed_at FROM orders WHERE FORMAT(placed_at, 'yyyy-MM') = '2026-02'
### right everyday 36 SQL Server
SELECT order_id, placed_at FROM orders WHERE EOMONTH(placed_at) = '2026-02-28'
### right everyday 37 MySQL
SELECT order_id, placed_at FROM orders WHERE EXTRACT(YEAR_MONTH FROM placed_at) = 202602
### right everyday 38 Oracle
SELECT order_id, placed_at FROM orders WHERE TRUNC(placed_at, 'MM') = DATE '2026-02-01'
### wrong between loses the last day
SELECT order_id, placed_at FROM orders WHERE placed_at BETWEEN '2026-02-01' AND '2026-02-28'
### wrong any February
SELECT order_id, placed_at FROM orders WHERE MONTH(placed_at) = 2
### wrong the first of March too
SELECT order_id, placed_at FROM orders WHERE placed_at BETWEEN TO_DATE('01-FEB-2026','DD-MON-YYYY') AND TO_DATE('01-MAR-2026','DD-MON-YYYY')
### question sql-days-to-the-next-order
### right everyday 39 MySQL
SELECT order_id, DATEDIFF(LEAD(ordered_on) OVER (PARTITION BY customer_id ORDER BY ordered_on, order_id), ordered_on) AS days_to_next FROM orders
### right everyday 40 SQL Server
SELECT order_id, DATEDIFF(dd, ordered_on, LEAD(ordered_on, 1) OVER (PARTITION BY customer_id ORDER BY ordered_on ASC, order_id ASC)) AS days_to_next FROM orders
### right everyday 41 SQLite
SELECT order_id, CAST(julianday(LEAD(ordered_on) OVER w) - julianday(ordered_on) AS INTEGER) AS days_to_next FROM orders WINDOW w AS (PARTITION BY customer_id ORDER BY ordered_on, order_id)
### right everyday 42 BigQuery
SELECT order_id, DATE_DIFF(LEAD(ordered_on) OVER (PARTITION BY customer_id ORDER BY ordered_on, order_id), ordered_on, DAY) AS days_to_next FROM `orders`
### right everyday 43 MySQL
SELECT o.order_id, (SELECT MIN(TO_DAYS(n.ordered_on)) FROM orders n WHERE n.customer_id = o.customer_id AND (n.ordered_on, n.order_id) > (o.ordered_on, o.order_id)) - TO_DAYS(o.ordered_on) AS days_to_next FROM orders o
### right everyday 44 PostgreSQL
select order_id, extract(day from age(lead(ordered_on) over (partition by customer_id order by ordered_on, order_id), ordered_on))::int + 0 * 1 as days_to_next from orders where false union all select order_id, (lead(ordered_on) over (partition by customer_id order by ordered_on, order_id) - ordered_on)::int from orders
### wrong sign
SELECT order_id, DATEDIFF(ordered_on, LEAD(ordered_on) OVER (PARTITION BY customer_id ORDER BY ordered_on, order_id)) AS days_to_next FROM orders
### wrong lag
SELECT order_id, DATEDIFF(day, LAG(ordered_on) OVER (PARTITION BY customer_id ORDER BY ordered_on, order_id), ordered_on) AS days_to_next FROM orders
### wrong strictly later days
SELECT o.order_id, (SELECT MIN(n.ordered_on) FROM orders n WHERE n.customer_id = o.customer_id AND n.ordered_on > o.ordered_on) - o.ordered_on AS days_to_next FROM orders o
### question sql-back-within-thirty-days
### right everyday 45 MySQL
SELECT f.customer_id, f.first_on, IF(SUM(DATEDIFF(o.ordered_on, f.first_on) BETWEEN 1 AND 30) > 0, 'yes', 'no') AS came_back
FROM (SELECT customer_id, MIN(ordered_on) first_on FROM orders GROUP BY customer_id) f JOIN orders o USING(customer_id) GROUP BY f.customer_id, f.first_on
### right everyday 46 SQL Server
SELECT f.customer_id, f.first_on, IIF(EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = f.customer_id AND o.ordered_on > f.first_on AND o.ordered_on <= DATEADD(DAY, 30, f.first_on)), 'yes', 'no') AS came_back FROM (SELECT customer_id, MIN(ordered_on) AS first_on FROM orders GROUP BY customer_id) f
### right everyday 47 Oracle
SELECT customer_id, MIN(first_on) AS first_on, DECODE(MAX(CASE WHEN ordered_on - first_on BETWEEN 1 AND 30 THEN 1 ELSE 0 END), 1, 'yes', 'no') came_back FROM (SELECT customer_id, ordered_on, MIN(ordered_on) OVER (PARTITION BY customer_id) first_on FROM orders) GROUP BY customer_id
### right everyday 48 Spark
select customer_id, first_on, case when max(datediff(ordered_on, first_on)) filter (where datediff(ordered_on, first_on) <= 30) > 0 then 'yes' else 'no' end as came_back from (select *, min(ordered_on) over (partition by customer_id) first_on from orders) t group by customer_id, first_on
### wrong less than 30
SELECT f.customer_id, f.first_on, CASE WHEN EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = f.customer_id AND o.ordered_on > f.first_on AND DATEDIFF(day, f.first_on, o.ordered_on) < 30) THEN 'yes' ELSE 'no' END AS came_back FROM (SELECT customer_id, MIN(ordered_on) AS first_on FROM orders GROUP BY customer_id) f
### wrong second order on the first day
SELECT customer_id, MIN(ordered_on) AS first_on, IF(COUNT(*) > 1 AND DATEDIFF(MAX(ordered_on), MIN(ordered_on)) <= 30, 'yes', 'no') AS came_back FROM orders GROUP BY customer_id
### question sql-tags-per-article
### right everyday 49 MySQL
SELECT a.title, IFNULL(GROUP_CONCAT(DISTINCT t.tag ORDER BY t.tag SEPARATOR ', '), 'none') AS tags FROM articles a LEFT JOIN tags t ON t.article_id = a.id GROUP BY a.id, a.title
### right everyday 50 SQL Server
SELECT a.title, ISNULL(STRING_AGG(t.tag, ', ') WITHIN GROUP (ORDER BY t.tag), 'none') AS tags FROM articles a LEFT JOIN (SELECT DISTINCT article_id, tag FROM tags) t ON t.article_id = a.id GROUP BY a.id, a.title
### right everyday 51 Oracle
SELECT a.title, NVL(LISTAGG(DISTINCT t.tag, ', ') WITHIN GROUP (ORDER BY t.tag), 'none') AS tags FROM articles a LEFT JOIN tags t ON t.article_id = a.id GROUP BY a.id, a.title
### right everyday 52 SQL Server
SELECT a.title, COALESCE(STUFF((SELECT ', ' + t.tag FROM tags t WHERE t.article_id = a.id GROUP BY t.tag ORDER BY t.tag FOR XML PATH('')), 1, 2, ''), 'none') AS tags FROM articles a
### right everyday 53 PostgreSQL
select a.title, coalesce(array_to_string(array(select distinct tag from tags where article_id = a.id order by tag), ', '), '') || case when not exists (select 1 from tags where article_id = a.id) then 'none' else '' end as tags from articles a
### right everyday 54 Spark
select a.title, coalesce(nullif(concat_ws(', ', sort_array(collect_set(t.tag))), ''), 'none') as tags from articles a left join tags t on t.article_id = a.id group by a.id, a.title
### right everyday 55 Snowflake
select a.title, iff(count(t.tag) = 0, 'none', listagg(distinct t.tag, ', ') within group (order by t.tag)) as tags from articles a left join tags t on t.article_id = a.id group by a.id, a.title
### wrong duplicates
SELECT a.title, IFNULL(GROUP_CONCAT(t.tag ORDER BY t.tag SEPARATOR ', '), 'none') AS tags FROM articles a LEFT JOIN tags t ON t.article_id = a.id GROUP BY a.id, a.title
### wrong no blank
SELECT a.title, IFNULL(GROUP_CONCAT(DISTINCT t.tag ORDER BY t.tag), 'none') AS tags FROM articles a LEFT JOIN tags t ON t.article_id = a.id GROUP BY a.id, a.title
### wrong article without tags lost
SELECT a.title, STRING_AGG(DISTINCT t.tag, ', ' ORDER BY t.tag) AS tags FROM articles a JOIN tags t ON t.article_id = a.id GROUP BY a.id, a.title
### question sql-quarters-as-columns
### right everyday 56 SQL Server
SELECT product, ISNULL([1],0) AS q1, ISNULL([2],0) AS q2, ISNULL([3],0) AS q3, ISNULL([4],0) AS q4
FROM (SELECT product, DATEPART(qq, sold_on) AS q, amount FROM sales WHERE YEAR(sold_on) = 2026) src
PIVOT (SUM(amount) FOR q IN ([1],[2],[3],[4])) AS p;
### right everyday 57 Oracle
SELECT product, NVL(q1,0) q1, NVL(q2,0) q2, NVL(q3,0) q3, NVL(q4,0) q4 FROM (SELECT product, TO_CHAR(sold_on,'Q') q, amount FROM sales WHERE EXTRACT(YEAR FROM sold_on) = 2026) PIVOT (SUM(amount) FOR q IN ('1' AS q1,'2' AS q2,'3' AS q3,'4' AS q4))
### right everyday 58 MySQL
SELECT product, SUM(IF(QUARTER(sold_on)=1, amount, 0)) AS q1, SUM(IF(QUARTER(sold_on)=2, amount, 0)) AS q2, SUM(IF(QUARTER(sold_on)=3, amount, 0)) AS q3, SUM(IF(QUARTER(sold_on)=4, amount, 0)) AS q4 FROM sales WHERE YEAR(sold_on)='2026' GROUP BY product
### right everyday 59 MySQL
SELECT product, SUM(amount * (MONTH(sold_on) IN (1,2,3))) q1, SUM(amount * (MONTH(sold_on) IN (4,5,6))) q2, SUM(amount * (MONTH(sold_on) IN (7,8,9))) q3, SUM(amount * (MONTH(sold_on) >= 10)) q4 FROM sales WHERE sold_on LIKE '2026%' GROUP BY product
### right everyday 60 PostgreSQL
select product, coalesce(sum(amount) filter (where date_part('quarter', sold_on) = 1), 0) q1, coalesce(sum(amount) filter (where date_part('quarter', sold_on) = 2), 0) q2, coalesce(sum(amount) filter (where date_part('quarter', sold_on) = 3), 0) q3, coalesce(sum(amount) filter (where date_part('quarter', sold_on) = 4), 0) q4 from sales where date_part('year', sold_on) = 2026 group by product
### right everyday 61 Oracle
SELECT product, SUM(DECODE(CEIL(TO_NUMBER(TO_CHAR(sold_on,'MM'))/3),1,amount,0)) q1, SUM(DECODE(CEIL(TO_NUMBER(TO_CHAR(sold_on,'MM'))/3),2,amount,0)) q2, SUM(DECODE(CEIL(TO_NUMBER(TO_CHAR(sold_on,'MM'))/3),3,amount,0)) q3, SUM(DECODE(CEIL(TO_NUMBER(TO_CHAR(sold_on,'MM'))/3),4,amount,0)) q4 FROM sales WHERE TRUNC(sold_on,'YYYY') = TO_DATE('2026-01-01','YYYY-MM-DD') GROUP BY product
### right everyday 62 Spark
SELECT * FROM (SELECT product, quarter(sold_on) AS q, amount FROM sales WHERE year(sold_on) = 2026) PIVOT (coalesce(SUM(amount), 0) FOR q IN (1 AS q1, 2 AS q2, 3 AS q3, 4 AS q4))
### wrong any year
SELECT product, SUM(IF(QUARTER(sold_on)=1, amount, 0)) AS q1, SUM(IF(QUARTER(sold_on)=2, amount, 0)) AS q2, SUM(IF(QUARTER(sold_on)=3, amount, 0)) AS q3, SUM(IF(QUARTER(sold_on)=4, amount, 0)) AS q4 FROM sales GROUP BY product
### wrong NULL for none
SELECT product, [1] AS q1, [2] AS q2, [3] AS q3, [4] AS q4 FROM (SELECT product, DATEPART(QUARTER, sold_on) AS q, amount FROM sales WHERE YEAR(sold_on) = 2026) src PIVOT (SUM(amount) FOR q IN ([1],[2],[3],[4])) AS p
### question sql-status-counts-in-one-row
### right everyday 63 MySQL
SELECT team, SUM(state <=> 'open') AS open_tickets, SUM(state <=> 'closed') AS closed_tickets, COUNT(1) AS all_tickets FROM tickets GROUP BY team
### right everyday 64 SQL Server
SELECT team, COUNT(IIF(state = 'open', 1, NULL)) open_tickets, COUNT(IIF(state = 'closed', 1, NULL)) closed_tickets, COUNT(*) all_tickets FROM tickets GROUP BY team
### right everyday 65 Oracle
SELECT team, COUNT(DECODE(state, 'open', 1)) AS open_tickets, COUNT(DECODE(state, 'closed', 1)) AS closed_tickets, COUNT(id) AS all_tickets FROM tickets GROUP BY team
### right everyday 66 BigQuery
SELECT team, COUNTIF(state = "open") AS open_tickets, COUNTIF(state = "closed") AS closed_tickets, COUNT(*) AS all_tickets FROM tickets GROUP BY 1
### right everyday 67 MySQL
SELECT team, IFNULL(SUM(state = 'open'), 0) open_tickets, IFNULL(SUM(state = 'closed'), 0) closed_tickets, COUNT(*) all_tickets FROM tickets GROUP BY team
### wrong NULL for a team with only unknown states
SELECT team, SUM(CASE state WHEN 'open' THEN 1 END) AS open_tickets, SUM(CASE state WHEN 'closed' THEN 1 END) AS closed_tickets, COUNT(*) AS all_tickets FROM tickets GROUP BY team
### wrong swapped
SELECT team, SUM(IF(state = 'closed', 1, 0)) AS open_tickets, SUM(IF(state = 'open', 1, 0)) AS closed_tickets, COUNT(*) AS all_tickets FROM tickets GROUP BY team
### wrong all counts states only
SELECT team, COUNT(CASE WHEN state='open' THEN 1 END) open_tickets, COUNT(CASE WHEN state='closed' THEN 1 END) closed_tickets, COUNT(state) all_tickets FROM tickets GROUP BY team
### question sql-every-day-of-the-week
### right everyday 68 MySQL
WITH RECURSIVE d AS (SELECT CAST('2026-03-02' AS DATE) AS day UNION ALL SELECT DATE_ADD(day, INTERVAL 1 DAY) FROM d WHERE day < '2026-03-08')
SELECT d.day, IFNULL(SUM(s.amount), 0) AS revenue FROM d LEFT JOIN sales s ON s.sold_on = d.day GROUP BY d.day ORDER BY d.day;
### right everyday 69 SQL Server
WITH n AS (SELECT * FROM (VALUES (0),(1),(2),(3),(4),(5),(6)) v(i))
SELECT DATEADD(d, n.i, CAST('2026-03-02' AS date)) AS [day], COALESCE(SUM(s.amount), 0) AS revenue
FROM n LEFT JOIN sales s ON s.sold_on = DATEADD(d, n.i, CAST('2026-03-02' AS date)) GROUP BY n.i ORDER BY n.i
### right everyday 70 Oracle
SELECT c.day, NVL(SUM(s.amount), 0) AS revenue FROM (SELECT DATE '2026-03-02' + LEVEL - 1 AS day FROM dual CONNECT BY LEVEL <= 7) c LEFT JOIN sales s ON s.sold_on = c.day GROUP BY c.day ORDER BY c.day
### right everyday 71 PostgreSQL
select g::date as day, coalesce(sum(s.amount), 0) as revenue from generate_series('2026-03-02'::date, '2026-03-08'::date, '1 day') as g left join sales s on s.sold_on = g::date group by g order by g
### right everyday 72 Snowflake
with d as (select dateadd(day, seq4(), '2026-03-02'::date) as day from table(generator(rowcount => 7))) select d.day, zeroifnull(sum(s.amount)) as revenue from d left join sales s on s.sold_on = d.day group by 1 order by 1
### right everyday 73 MySQL
SELECT d.day, COALESCE((SELECT SUM(amount) FROM sales WHERE sold_on = d.day), 0) AS revenue FROM (SELECT ADDDATE('2026-03-02', n) AS day FROM (SELECT 0 n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6) nums) d ORDER BY day ASC
### right everyday 74 SQLite
with recursive d(day) as (values('2026-03-02') union all select date(day, '+1 day') from d where day < '2026-03-08') select d.day, total(s.amount) as revenue from d left join sales s on s.sold_on = d.day group by d.day order by d.day
### right everyday 75 SQL Server
DECLARE @from date = '2026-03-02', @to date = '2026-03-08';
WITH d AS (SELECT @from AS day UNION ALL SELECT DATEADD(day, 1, day) FROM d WHERE day < @to)
SELECT d.day, ISNULL(SUM(s.amount), 0) AS revenue FROM d LEFT JOIN sales s ON s.sold_on = d.day GROUP BY d.day ORDER BY d.day OPTION (MAXRECURSION 100)
### wrong days without a sale are lost
SELECT sold_on AS day, SUM(amount) AS revenue FROM sales WHERE sold_on BETWEEN '2026-03-02' AND '2026-03-08' GROUP BY sold_on ORDER BY sold_on
### wrong no order
with recursive d as (select date '2026-03-02' as day union all select day + 1 from d where day < date '2026-03-08') select d.day, coalesce(sum(s.amount), 0) as revenue from d left join sales s on s.sold_on = d.day group by d.day
### wrong one day too many
WITH RECURSIVE d AS (SELECT CAST('2026-03-02' AS DATE) AS day UNION ALL SELECT DATE_ADD(day, INTERVAL 1 DAY) FROM d WHERE day <= '2026-03-08') SELECT d.day, IFNULL(SUM(s.amount), 0) AS revenue FROM d LEFT JOIN sales s ON s.sold_on = d.day GROUP BY d.day ORDER BY d.day
### question sql-longest-login-streak
### right everyday 76 MySQL
SELECT user_id, streak_days, started_on FROM (
 SELECT user_id, COUNT(*) AS streak_days, MIN(day) AS started_on, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY COUNT(*) DESC, MIN(day) DESC) AS rk
 FROM (SELECT user_id, day, DATE_SUB(day, INTERVAL ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) DAY) AS grp FROM (SELECT DISTINCT user_id, day FROM logins) u) x
 GROUP BY user_id, grp) y WHERE rk = 1
### right everyday 77 SQL Server
WITH a AS (SELECT user_id, day, DATEADD(DAY, -DENSE_RANK() OVER (PARTITION BY user_id ORDER BY day), day) AS grp FROM logins),
b AS (SELECT user_id, grp, COUNT(DISTINCT day) AS streak_days, MIN(day) AS started_on FROM a GROUP BY user_id, grp)
SELECT user_id, streak_days, started_on FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY streak_days DESC, started_on DESC) rn FROM b) c WHERE rn = 1
### right everyday 78 Oracle
SELECT user_id, MAX(cnt) AS streak_days, MAX(st) KEEP (DENSE_RANK LAST ORDER BY cnt) AS started_on FROM (SELECT user_id, COUNT(*) cnt, MIN(day) st FROM (SELECT user_id, day, day - ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) g FROM (SELECT DISTINCT user_id, day FROM logins)) GROUP BY user_id, g) GROUP BY user_id
### known everyday 79 Oracle
SELECT user_id, streak_days, started_on FROM (SELECT m.*, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY streak_days DESC, started_on DESC) rn FROM (SELECT DISTINCT user_id, day FROM logins) MATCH_RECOGNIZE (PARTITION BY user_id ORDER BY day MEASURES FIRST(day) AS started_on, COUNT(*) AS streak_days ONE ROW PER MATCH PATTERN (strt nxt*) DEFINE nxt AS day = PREV(day) + 1) m) WHERE rn = 1
### wrong the earlier run
WITH a AS (SELECT DISTINCT user_id, day FROM logins), b AS (SELECT user_id, day, day - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS INT) AS grp FROM a), c AS (SELECT user_id, COUNT(*) AS streak_days, MIN(day) AS started_on FROM b GROUP BY user_id, grp) SELECT user_id, streak_days, started_on FROM c QUALIFY ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY streak_days DESC, started_on) = 1
### wrong doubles break the run
SELECT user_id, streak_days, started_on FROM (SELECT user_id, COUNT(*) AS streak_days, MIN(day) AS started_on, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY COUNT(*) DESC, MIN(day) DESC) AS rk FROM (SELECT user_id, day, DATE_SUB(day, INTERVAL ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) DAY) AS grp FROM logins) x GROUP BY user_id, grp) y WHERE rk = 1
### question sql-carry-the-last-value
### right everyday 80 Oracle
SELECT meter, at_minute, LAST_VALUE(value IGNORE NULLS) OVER (PARTITION BY meter ORDER BY at_minute) AS filled FROM readings
### right everyday 81 SQL Server
SELECT r.meter, r.at_minute, p.value AS filled FROM readings r OUTER APPLY (SELECT TOP 1 value FROM readings q WHERE q.meter = r.meter AND q.at_minute <= r.at_minute AND q.value IS NOT NULL ORDER BY q.at_minute DESC) p
### known everyday 82 MySQL
SELECT meter, at_minute, @v := IF(@m = meter, IFNULL(value, @v), value) AS filled FROM (SELECT meter, at_minute, value, @m FROM readings ORDER BY meter, at_minute) r JOIN (SELECT @m := '', @v := NULL) i WHERE FALSE
UNION ALL SELECT r.meter, r.at_minute, (SELECT q.value FROM readings q WHERE q.meter = r.meter AND q.at_minute <= r.at_minute AND q.value IS NOT NULL ORDER BY q.at_minute DESC LIMIT 1) FROM readings r
### right everyday 83 Spark
SELECT meter, at_minute, last(value, true) OVER (PARTITION BY meter ORDER BY at_minute ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS filled FROM readings
### right everyday 84 PostgreSQL
select meter, at_minute, first_value(value) over (partition by meter, g order by at_minute) filled from (select *, sum(case when value is null then 0 else 1 end) over (partition by meter order by at_minute) g from readings) x
### right everyday 85 MySQL
SELECT r.meter, r.at_minute, (SELECT value FROM readings WHERE meter = r.meter AND at_minute = (SELECT MAX(at_minute) FROM readings WHERE meter = r.meter AND at_minute <= r.at_minute AND NOT ISNULL(value))) AS filled FROM readings r
### wrong only one back
SELECT meter, at_minute, COALESCE(value, LAG(value) OVER (PARTITION BY meter ORDER BY at_minute)) AS filled FROM readings
### wrong across meters
SELECT meter, at_minute, LAST_VALUE(value IGNORE NULLS) OVER (ORDER BY meter, at_minute) AS filled FROM readings
### question sql-sales-by-region-and-month
### right everyday 86 MySQL
SELECT region, DATE_FORMAT(sold_on, '%Y-%m-01') AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, DATE_FORMAT(sold_on, '%Y-%m-01')
### right everyday 87 SQL Server
SELECT region, DATEFROMPARTS(YEAR(sold_on), MONTH(sold_on), 1) AS [month], SUM(amount) total, AVG(amount) average FROM sales GROUP BY region, YEAR(sold_on), MONTH(sold_on)
### right everyday 88 Oracle
SELECT region, TRUNC(sold_on, 'MONTH') month, SUM(amount) total, AVG(amount) average FROM sales GROUP BY region, TRUNC(sold_on, 'MONTH')
### right everyday 89 SQL Server
SELECT region, DATEADD(MONTH, DATEDIFF(MONTH, 0, sold_on), 0) AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, DATEADD(MONTH, DATEDIFF(MONTH, 0, sold_on), 0)
### right everyday 90 MySQL
SELECT region, LAST_DAY(sold_on - INTERVAL 1 MONTH) + INTERVAL 1 DAY AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY 1, 2
### right everyday 91 SQLite
select region, date(sold_on, 'start of month') as month, sum(amount) as total, avg(amount) as average from sales group by region, month
### right everyday 92 Spark
SELECT region, trunc(sold_on, 'MM') AS month, sum(amount) total, mean(amount) average FROM sales GROUP BY region, trunc(sold_on, 'MM')
### right everyday 93 PostgreSQL
select region, make_date(extract(year from sold_on)::int, extract(month from sold_on)::int, 1) as month, sum(amount) as total, sum(amount)/nullif(count(amount),0) as average from sales group by 1, 2
### right everyday 94 SQL Server
SELECT region, CONVERT(date, CONVERT(char(6), sold_on, 112) + '01') AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, CONVERT(char(6), sold_on, 112)
### right everyday 95 SQL Server
SELECT region, DATETRUNC(month, sold_on) AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, DATETRUNC(month, sold_on)
### wrong years mixed
SELECT region, MIN(DATE_FORMAT(sold_on, '%Y-%m-01')) AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, MONTH(sold_on)
### wrong NULL counts as zero
SELECT region, DATE_TRUNC('month', sold_on)::date AS month, SUM(amount) AS total, AVG(COALESCE(amount, 0)) AS average FROM sales GROUP BY 1, 2
### question sql-monthly-retention
### right everyday 96 MySQL
SELECT f.cohort, COUNT(DISTINCT f.user_id) AS users, COUNT(DISTINCT a.user_id) AS back_next_month, ROUND(COUNT(DISTINCT a.user_id) / COUNT(DISTINCT f.user_id) * 100, 1) AS percent_back
FROM (SELECT user_id, STR_TO_DATE(DATE_FORMAT(MIN(active_on), '%Y-%m-01'), '%Y-%m-%d') AS cohort FROM activity GROUP BY user_id) f
LEFT JOIN activity a ON a.user_id = f.user_id AND PERIOD_DIFF(DATE_FORMAT(a.active_on, '%Y%m'), DATE_FORMAT(f.cohort, '%Y%m')) = 1
GROUP BY f.cohort
### right everyday 97 SQL Server
WITH f AS (SELECT user_id, MIN(active_on) AS d FROM activity GROUP BY user_id)
SELECT DATEADD(DAY, 1, EOMONTH(f.d, -1)) AS cohort, COUNT(*) AS users, SUM(b.hit) AS back_next_month, CAST(ROUND(100.0 * SUM(b.hit) / COUNT(*), 1) AS DECIMAL(5,1)) AS percent_back
FROM f CROSS APPLY (SELECT CASE WHEN EXISTS (SELECT 1 FROM activity a WHERE a.user_id = f.user_id AND DATEDIFF(mm, f.d, a.active_on) = 1) THEN 1 ELSE 0 END AS hit) b
GROUP BY DATEADD(DAY, 1, EOMONTH(f.d, -1))
### right everyday 98 Oracle
SELECT f.cohort, COUNT(*) AS users, SUM(CASE WHEN n.user_id IS NOT NULL THEN 1 ELSE 0 END) AS back_next_month, ROUND(SUM(CASE WHEN n.user_id IS NOT NULL THEN 1 ELSE 0 END) * 100 / COUNT(*), 1) AS percent_back FROM (SELECT user_id, TRUNC(MIN(active_on), 'MM') cohort FROM activity GROUP BY user_id) f LEFT JOIN (SELECT DISTINCT user_id, TRUNC(active_on, 'MM') m FROM activity) n ON n.user_id = f.user_id AND n.m = ADD_MONTHS(f.cohort, 1) GROUP BY f.cohort
### right everyday 99 Snowflake
select date_trunc('month', first_day)::date as cohort, count(distinct user_id) as users, count(distinct case when datediff('month', first_day, active_on) = 1 then user_id end) as back_next_month, round(back_next_month / users * 100, 1) as percent_back from (select user_id, active_on, min(active_on) over (partition by user_id) as first_day from activity) group by 1
### wrong any later month
with f as (select user_id, min(date_trunc('month', active_on)) m from activity group by user_id) select cast(f.m as date) as cohort, count(distinct f.user_id) users, count(distinct a.user_id) back_next_month, round(100.0 * count(distinct a.user_id) / count(distinct f.user_id), 1) percent_back from f left join activity a on a.user_id = f.user_id and date_trunc('month', a.active_on) > f.m group by f.m
### wrong within thirty days
with f as (select user_id, min(active_on) d from activity group by user_id) select cast(date_trunc('month', f.d) as date) as cohort, count(distinct f.user_id) users, count(distinct a.user_id) back_next_month, round(100.0 * count(distinct a.user_id) / count(distinct f.user_id), 1) percent_back from f left join activity a on a.user_id = f.user_id and a.active_on > f.d and a.active_on <= f.d + 30 group by 1
### question sql-running-balance
### right everyday 100 MySQL
SELECT b1.id, b1.account, SUM(b2.amount) AS balance FROM bookings b1 JOIN bookings b2 ON b1.account = b2.account AND (b2.booked_on < b1.booked_on OR (b2.booked_on = b1.booked_on AND b2.id <= b1.id)) GROUP BY b1.id, b1.account
### known everyday 101 MySQL
SELECT id, account, (@bal := IF(@acc = account, @bal, 0) + amount) AS balance FROM (SELECT * FROM bookings ORDER BY account, booked_on, id) t, (SELECT @bal := 0, @acc := '') v WHERE (@acc := account) IS NULL
UNION SELECT id, account, SUM(amount) OVER (PARTITION BY account ORDER BY booked_on, id) FROM bookings
### right everyday 102 SQL Server
SELECT id, account, SUM(amount) OVER (PARTITION BY account ORDER BY booked_on, id ROWS UNBOUNDED PRECEDING) AS balance FROM bookings
### right everyday 103 Oracle
SELECT id, account, (SELECT SUM(x.amount) FROM bookings x WHERE x.account = b.account AND TO_CHAR(x.booked_on, 'YYYYMMDD') || LPAD(x.id, 10, '0') <= TO_CHAR(b.booked_on, 'YYYYMMDD') || LPAD(b.id, 10, '0')) AS balance FROM bookings b
### wrong range by day
SELECT id, account, SUM(amount) OVER (PARTITION BY account ORDER BY booked_on) AS balance FROM bookings
### wrong order of ids
SELECT id, account, SUM(amount) OVER (PARTITION BY account ORDER BY id) AS balance FROM bookings
### question sql-sessions-of-shift
### right everyday 104 SQL Server
SELECT worker, [day], SUM(m) AS minutes FROM (
 SELECT worker, CAST(started AS date) AS [day], DATEDIFF(minute, started, CASE WHEN CAST(ended AS date) > CAST(started AS date) THEN DATEADD(day, 1, CAST(CAST(started AS date) AS datetime)) ELSE ended END) AS m FROM shifts
 UNION ALL
 SELECT worker, CAST(ended AS date), DATEDIFF(minute, CAST(CAST(ended AS date) AS datetime), ended) FROM shifts WHERE CAST(ended AS date) > CAST(started AS date)) t
WHERE m > 0 GROUP BY worker, [day]
### right everyday 105 MySQL
SELECT worker, day, SUM(mins) AS minutes FROM (
 SELECT worker, DATE(started) AS day, TIMESTAMPDIFF(MINUTE, started, LEAST(ended, DATE(started) + INTERVAL 1 DAY)) AS mins FROM shifts
 UNION ALL SELECT worker, DATE(ended), TIMESTAMPDIFF(MINUTE, DATE(ended), ended) FROM shifts WHERE DATE(ended) <> DATE(started)
) x GROUP BY worker, day HAVING SUM(mins) > 0
### right everyday 106 PostgreSQL
select worker, d::date as day, sum(extract(epoch from (least(ended, d + interval '1 day') - greatest(started, d))) / 60) as minutes from shifts cross join lateral generate_series(date_trunc('day', started), date_trunc('day', ended), interval '1 day') d where least(ended, d + interval '1 day') > greatest(started, d) group by worker, d::date
### wrong whole shift on its first day
SELECT worker, CAST(started AS date) AS day, SUM(DATEDIFF(minute, started, ended)) AS minutes FROM shifts GROUP BY worker, CAST(started AS date)
### question sql-last-click-credit
### right everyday 107 MySQL
SELECT p.purchase_id, COALESCE((SELECT c.channel FROM clicks c WHERE c.visitor = p.visitor AND c.clicked_at BETWEEN DATE_SUB(p.bought_at, INTERVAL 7 DAY) AND p.bought_at ORDER BY c.clicked_at DESC LIMIT 1), 'direct') AS channel FROM purchases p
### right everyday 108 SQL Server
SELECT p.purchase_id, ISNULL(c.channel, 'direct') AS channel FROM purchases p OUTER APPLY (SELECT TOP 1 channel FROM clicks c WHERE c.visitor = p.visitor AND c.clicked_at <= p.bought_at AND c.clicked_at >= DATEADD(DAY, -7, p.bought_at) ORDER BY c.clicked_at DESC) c
### right everyday 109 Oracle
SELECT p.purchase_id, NVL(MAX(c.channel) KEEP (DENSE_RANK LAST ORDER BY c.clicked_at), 'direct') AS channel FROM purchases p LEFT JOIN clicks c ON c.visitor = p.visitor AND c.clicked_at BETWEEN p.bought_at - 7 AND p.bought_at GROUP BY p.purchase_id
### right everyday 110 PostgreSQL
select distinct on (p.purchase_id) p.purchase_id, coalesce(c.channel, 'direct') as channel from purchases p left join clicks c on c.visitor = p.visitor and c.clicked_at <= p.bought_at and p.bought_at - c.clicked_at <= '7 days'::interval order by p.purchase_id, c.clicked_at desc
### right everyday 111 MySQL
SELECT p.purchase_id, IFNULL(c.channel, 'direct') channel FROM purchases p LEFT JOIN clicks c ON c.visitor = p.visitor AND c.clicked_at = (SELECT MAX(x.clicked_at) FROM clicks x WHERE x.visitor = p.visitor AND x.clicked_at <= p.bought_at AND TIMESTAMPDIFF(SECOND, x.clicked_at, p.bought_at) <= 7 * 86400)
### wrong exactly seven days lost
SELECT p.purchase_id, COALESCE((SELECT c.channel FROM clicks c WHERE c.visitor = p.visitor AND c.clicked_at > DATE_SUB(p.bought_at, INTERVAL 7 DAY) AND c.clicked_at <= p.bought_at ORDER BY c.clicked_at DESC LIMIT 1), 'direct') AS channel FROM purchases p
### wrong the first click
SELECT p.purchase_id, COALESCE((SELECT c.channel FROM clicks c WHERE c.visitor = p.visitor AND c.clicked_at BETWEEN p.bought_at - INTERVAL '7 days' AND p.bought_at ORDER BY c.clicked_at LIMIT 1), 'direct') AS channel FROM purchases p
### question sql-missing-ticket-numbers
### right everyday 112 SQL Server
WITH t AS (SELECT DISTINCT no FROM tickets), g AS (SELECT no, no - ROW_NUMBER() OVER (ORDER BY no) AS k FROM t), i AS (SELECT MIN(no) AS lo, MAX(no) AS hi FROM g GROUP BY k)
SELECT hi + 1 AS first_missing, LEAD(lo) OVER (ORDER BY lo) - 1 AS last_missing, LEAD(lo) OVER (ORDER BY lo) - hi - 1 AS how_many INTO #gaps FROM i;
SELECT first_missing, last_missing, how_many FROM #gaps WHERE last_missing IS NOT NULL ORDER BY first_missing
### right everyday 113 MySQL
SELECT a.no + 1 AS first_missing, MIN(b.no) - 1 AS last_missing, MIN(b.no) - 1 - a.no AS how_many FROM (SELECT DISTINCT no FROM tickets) a JOIN tickets b ON b.no > a.no GROUP BY a.no HAVING MIN(b.no) > a.no + 1 ORDER BY 1
### right everyday 114 Oracle
SELECT no + 1 first_missing, nxt - 1 last_missing, nxt - no - 1 how_many FROM (SELECT no, LEAD(no) OVER (ORDER BY no) nxt FROM (SELECT no FROM tickets GROUP BY no)) WHERE nxt <> no + 1 ORDER BY first_missing ASC
### wrong no order asked
SELECT no + 1 AS first_missing, nxt - 1 AS last_missing, nxt - no - 1 AS how_many FROM (SELECT no, LEAD(no) OVER (ORDER BY no) AS nxt FROM tickets) t WHERE nxt - no > 1
### wrong how many one too high
SELECT no + 1 AS first_missing, nxt - 1 AS last_missing, nxt - no AS how_many FROM (SELECT no, LEAD(no) OVER (ORDER BY no) AS nxt FROM tickets) t WHERE nxt - no > 1 ORDER BY no
### question sql-median-delivery-time
### right everyday 115 Oracle
SELECT courier, COUNT(minutes) deliveries, MEDIAN(minutes) median_minutes FROM deliveries WHERE minutes IS NOT NULL GROUP BY courier
### right everyday 116 SQL Server
SELECT DISTINCT courier, COUNT(*) OVER (PARTITION BY courier) AS deliveries, PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY minutes) OVER (PARTITION BY courier) AS median_minutes FROM deliveries WHERE minutes IS NOT NULL
### right everyday 117 MySQL
SELECT courier, MAX(c) AS deliveries, AVG(minutes) AS median_minutes FROM (SELECT courier, minutes, ROW_NUMBER() OVER (PARTITION BY courier ORDER BY minutes) AS r, COUNT(*) OVER (PARTITION BY courier) AS c FROM deliveries WHERE minutes IS NOT NULL) t WHERE r IN (FLOOR((c+1)/2), CEIL((c+1)/2)) GROUP BY courier
### right everyday 118 Spark
SELECT courier, count(minutes) AS deliveries, percentile(minutes, 0.5) AS median_minutes FROM deliveries WHERE minutes IS NOT NULL GROUP BY courier
### right everyday 119 MySQL
SELECT courier, MAX(c) AS deliveries, AVG(minutes) AS median_minutes FROM (SELECT courier, minutes, ROW_NUMBER() OVER (PARTITION BY courier ORDER BY minutes) AS r, COUNT(minutes) OVER (PARTITION BY courier) AS c FROM deliveries WHERE minutes IS NOT NULL) t WHERE r BETWEEN c / 2 AND c / 2 + 1 GROUP BY courier
### wrong lower middle
SELECT courier, COUNT(minutes) AS deliveries, PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY minutes) AS median_minutes FROM deliveries WHERE minutes IS NOT NULL GROUP BY courier
### wrong all deliveries counted
SELECT courier, COUNT(*) AS deliveries, MEDIAN(minutes) AS median_minutes FROM deliveries GROUP BY courier HAVING COUNT(minutes) > 0
### question sql-visits-with-a-pause
### right everyday 120 MySQL
WITH x AS (SELECT user_id, clicked_at, IF(TIMESTAMPDIFF(SECOND, LAG(clicked_at) OVER w, clicked_at) <= 1800, 0, 1) AS s FROM clicks WINDOW w AS (PARTITION BY user_id ORDER BY clicked_at)), y AS (SELECT *, SUM(s) OVER (PARTITION BY user_id ORDER BY clicked_at) AS v FROM x)
SELECT user_id, MIN(clicked_at) AS started_at, MAX(clicked_at) AS ended_at, COUNT(*) AS clicks FROM y GROUP BY user_id, v
### right everyday 121 SQL Server
SELECT user_id, MIN(clicked_at) started_at, MAX(clicked_at) ended_at, COUNT(*) clicks FROM (SELECT user_id, clicked_at, SUM(n) OVER (PARTITION BY user_id ORDER BY clicked_at RANGE UNBOUNDED PRECEDING) grp FROM (SELECT user_id, clicked_at, CASE WHEN DATEDIFF(ss, LAG(clicked_at) OVER (PARTITION BY user_id ORDER BY clicked_at), clicked_at) <= 30*60 THEN 0 ELSE 1 END n FROM clicks) a) b GROUP BY user_id, grp
### known everyday 122 Oracle
SELECT user_id, started_at, ended_at, clicks FROM clicks MATCH_RECOGNIZE (PARTITION BY user_id ORDER BY clicked_at MEASURES FIRST(clicked_at) AS started_at, LAST(clicked_at) AS ended_at, COUNT(*) AS clicks PATTERN (a b*) DEFINE b AS clicked_at <= PREV(clicked_at) + INTERVAL '30' MINUTE)
### right everyday 123 PostgreSQL
select user_id, min(clicked_at) as started_at, max(clicked_at) as ended_at, count(*) as clicks from (select *, count(*) filter (where gap is null or gap > '00:30:00') over (partition by user_id order by clicked_at) as n from (select *, clicked_at - lag(clicked_at) over (partition by user_id order by clicked_at) as gap from clicks) a) b group by user_id, n
### wrong exactly thirty begins a visit
select user_id, min(clicked_at) as started_at, max(clicked_at) as ended_at, count(*) as clicks from (select *, sum(case when clicked_at < prev + interval 30 minute then 0 else 1 end) over (partition by user_id order by clicked_at) as n from (select *, lag(clicked_at) over (partition by user_id order by clicked_at) as prev from clicks) a) b group by user_id, n
### wrong by ids
select user_id, min(clicked_at) as started_at, max(clicked_at) as ended_at, count(*) as clicks from (select *, sum(case when clicked_at <= prev + interval '30 minutes' then 0 else 1 end) over (partition by user_id order by id) as n from (select *, lag(clicked_at) over (partition by user_id order by id) as prev from clicks) a) b group by user_id, n
### question sql-two-months-running
### right everyday 124 MySQL
SELECT DISTINCT a.customer_id FROM purchases a JOIN purchases b ON a.customer_id = b.customer_id AND PERIOD_DIFF(EXTRACT(YEAR_MONTH FROM b.bought_on), EXTRACT(YEAR_MONTH FROM a.bought_on)) = 1
### right everyday 125 SQL Server
SELECT DISTINCT a.customer_id FROM purchases a WHERE EXISTS (SELECT * FROM purchases b WHERE b.customer_id = a.customer_id AND DATEDIFF(MONTH, a.bought_on, b.bought_on) = 1)
### right everyday 126 Oracle
SELECT customer_id FROM (SELECT customer_id, TRUNC(bought_on,'MM') m, LAG(TRUNC(bought_on,'MM')) OVER (PARTITION BY customer_id ORDER BY bought_on) p FROM purchases) WHERE MONTHS_BETWEEN(m, p) = 1 GROUP BY customer_id
### wrong the 31st plus a month less thirty days is in the same month
select distinct customer_id from purchases p where (select count(*) from purchases q where q.customer_id = p.customer_id and to_char(q.bought_on, 'YYYY-MM') = to_char(p.bought_on + interval '1 month' - (extract(day from p.bought_on) - 1) * interval '1 day', 'YYYY-MM')) > 0
### wrong year ignored
SELECT DISTINCT a.customer_id FROM purchases a JOIN purchases b ON a.customer_id = b.customer_id AND MONTH(b.bought_on) = MONTH(a.bought_on) + 1
### wrong within a month
SELECT DISTINCT a.customer_id FROM purchases a JOIN purchases b ON a.customer_id = b.customer_id AND b.bought_on > a.bought_on AND b.bought_on <= DATE_ADD(a.bought_on, INTERVAL 1 MONTH)
### question sql-copies-to-delete
### right everyday 127 MySQL
SELECT DISTINCT c1.id FROM contacts c1 INNER JOIN contacts c2 ON c1.name <=> c2.name AND c1.phone <=> c2.phone AND c1.city <=> c2.city WHERE c1.id > c2.id
### right everyday 128 SQL Server
SELECT id FROM contacts WHERE id NOT IN (SELECT MIN(id) FROM contacts GROUP BY name, phone, city)
### right everyday 129 Oracle
SELECT id FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY name, phone, city ORDER BY id) rn FROM contacts) WHERE rn > 1
### right everyday 130 Oracle
SELECT a.id FROM contacts a WHERE a.id > ANY (SELECT b.id FROM contacts b WHERE b.name = a.name AND DECODE(b.phone, a.phone, 1, 0) = 1 AND DECODE(b.city, a.city, 1, 0) = 1)
### right everyday 131 SQL Server
SELECT c.id FROM contacts c WHERE EXISTS (SELECT 1 FROM contacts k WHERE k.id < c.id AND EXISTS (SELECT k.name, k.phone, k.city INTERSECT SELECT c.name, c.phone, c.city))
### wrong NULLs never agree
SELECT DISTINCT c1.id FROM contacts c1 JOIN contacts c2 USING (name, phone, city) WHERE c1.id > c2.id
### wrong the newest stays
SELECT id FROM contacts WHERE id NOT IN (SELECT MAX(id) FROM contacts GROUP BY name, phone, city)
### question sql-cost-of-a-team
### right everyday 132 MySQL
WITH RECURSIVE t AS (SELECT id AS top, id, salary FROM employees UNION ALL SELECT t.top, e.id, e.salary FROM t INNER JOIN employees e ON e.manager_id = t.id) SELECT e.name, COUNT(*) - 1 AS reports, SUM(t.salary) AS team_cost FROM t JOIN employees e ON e.id = t.top GROUP BY t.top
### right everyday 133 Oracle
SELECT e.name, (SELECT COUNT(*) FROM employees x WHERE LEVEL > 1 START WITH x.id = e.id CONNECT BY PRIOR x.id = x.manager_id) AS reports, (SELECT SUM(x.salary) FROM employees x START WITH x.id = e.id CONNECT BY PRIOR x.id = x.manager_id) AS team_cost FROM employees e
### right everyday 134 SQL Server
WITH h AS (SELECT id AS root_id, name AS root_name, id, salary FROM employees UNION ALL SELECT h.root_id, h.root_name, e.id, e.salary FROM employees e JOIN h ON e.manager_id = h.id) SELECT root_name AS name, COUNT(*) - 1 AS reports, SUM(salary) AS team_cost FROM h GROUP BY root_id, root_name OPTION (MAXRECURSION 0)
### wrong direct reports only
SELECT e.name, COUNT(r.id) AS reports, e.salary + COALESCE(SUM(r.salary), 0) AS team_cost FROM employees e LEFT JOIN employees r ON r.manager_id = e.id GROUP BY e.id, e.name, e.salary
### question sql-all-required-skills
### right everyday 135 MySQL
SELECT DISTINCT s.candidate FROM skills s WHERE NOT EXISTS (SELECT * FROM required r WHERE NOT EXISTS (SELECT * FROM skills s2 WHERE s2.candidate = s.candidate AND s2.skill = r.skill))
### right everyday 136 SQL Server
SELECT candidate FROM skills WHERE skill IN (SELECT skill FROM required) GROUP BY candidate HAVING COUNT(DISTINCT skill) >= (SELECT COUNT(skill) FROM required)
### right everyday 137 PostgreSQL
select candidate from skills group by candidate having array_agg(skill::text) @> array(select skill::text from required)
### right everyday 138 Oracle
SELECT candidate FROM skills NATURAL JOIN required GROUP BY candidate HAVING COUNT(UNIQUE skill) = (SELECT COUNT(*) FROM required)
### wrong doubles counted
SELECT candidate FROM skills WHERE skill IN (SELECT skill FROM required) GROUP BY candidate HAVING COUNT(skill) = (SELECT COUNT(*) FROM required)
### wrong any of them
SELECT DISTINCT candidate FROM skills NATURAL JOIN required
### question sql-compare-two-loads
### right everyday 139 MySQL
SELECT t.sku, 'new' AS `change` FROM today t LEFT JOIN yesterday y ON y.sku = t.sku WHERE y.sku IS NULL
UNION ALL SELECT y.sku, 'gone' FROM yesterday y LEFT JOIN today t ON t.sku = y.sku WHERE t.sku IS NULL
UNION ALL SELECT t.sku, 'changed' FROM today t JOIN yesterday y ON y.sku = t.sku WHERE NOT (t.name <=> y.name AND t.price <=> y.price)
### right everyday 140 Oracle
SELECT NVL(y.sku, t.sku) AS sku, CASE WHEN y.sku IS NULL THEN 'new' WHEN t.sku IS NULL THEN 'gone' ELSE 'changed' END AS change FROM yesterday y FULL OUTER JOIN today t ON y.sku = t.sku WHERE y.sku IS NULL OR t.sku IS NULL OR DECODE(y.name, t.name, 0, 1) = 1 OR DECODE(y.price, t.price, 0, 1) = 1
### right everyday 141 SQL Server
SELECT sku, CASE WHEN COUNT(*) = 2 THEN 'changed' WHEN MAX(src) = 'y' THEN 'gone' ELSE 'new' END AS [change] FROM (SELECT MIN(src) AS src, sku, name, price FROM (SELECT 'y' AS src, sku, name, price FROM yesterday UNION ALL SELECT 't', sku, name, price FROM today) u GROUP BY sku, name, price HAVING COUNT(*) = 1) d GROUP BY sku
### wrong NULL to a value is lost
SELECT COALESCE(y.sku, t.sku) AS sku, CASE WHEN y.sku IS NULL THEN 'new' WHEN t.sku IS NULL THEN 'gone' ELSE 'changed' END AS change FROM yesterday y FULL JOIN today t ON y.sku = t.sku WHERE y.sku IS NULL OR t.sku IS NULL OR y.name <> t.name OR y.price <> t.price
### question sql-first-reachable-number
### right everyday 142 Oracle
SELECT name, COALESCE(mobile, office, home, 'no phone') AS "number" FROM (SELECT name, NULLIF(mobile, '') mobile, NULLIF(office, '') office, NULLIF(home, '') home FROM people)
### right everyday 143 MySQL
SELECT name, IF(mobile > '', mobile, IF(office > '', office, IF(home > '', home, 'no phone'))) AS number FROM people
### right everyday 144 SQL Server
SELECT name, CASE WHEN LEN(mobile) > 0 THEN mobile WHEN LEN(office) > 0 THEN office WHEN LEN(home) > 0 THEN home ELSE 'no phone' END AS number FROM people
### wrong empty text counts
SELECT name, COALESCE(mobile, office, home, 'no phone') AS number FROM people
### question sql-spend-quarters
### right everyday 145 SQL Server
WITH t AS (SELECT customer_id, SUM(amount) AS total FROM purchases WHERE customer_id IS NOT NULL GROUP BY customer_id) SELECT customer_id, total, NTILE(4) OVER (ORDER BY total DESC, customer_id ASC) AS quarter FROM t ORDER BY quarter, total DESC
### right everyday 146 MySQL
SELECT `customer_id`, SUM(`amount`) AS `total`, NTILE(4) OVER (ORDER BY SUM(`amount`) DESC, `customer_id`) AS `quarter` FROM `purchases` WHERE `customer_id` IS NOT NULL GROUP BY `customer_id`
### wrong cheapest first
SELECT customer_id, SUM(amount) AS total, NTILE(4) OVER (ORDER BY SUM(amount), customer_id) AS quarter FROM purchases WHERE customer_id IS NOT NULL GROUP BY customer_id
### question sql-price-on-the-day
### right everyday 147 SQL Server
SELECT o.order_id, p.price FROM orders o OUTER APPLY (SELECT TOP 1 price FROM prices p WHERE p.product = o.product AND p.valid_from <= o.ordered_on ORDER BY valid_from DESC) p
### right everyday 148 Oracle
SELECT o.order_id, (SELECT MAX(p.price) KEEP (DENSE_RANK LAST ORDER BY p.valid_from) FROM prices p WHERE p.product = o.product AND p.valid_from <= o.ordered_on) AS price FROM orders o
### right everyday 149 MySQL
SELECT o.order_id, SUBSTRING_INDEX(GROUP_CONCAT(p.price ORDER BY p.valid_from DESC), ',', 1) + 0 AS price FROM orders o LEFT JOIN prices p ON p.product = o.product AND p.valid_from <= o.ordered_on GROUP BY o.order_id
### right everyday 150 PostgreSQL
select o.order_id, p.price from orders o left join (select product, price, valid_from, lead(valid_from, 1, 'infinity'::date) over (partition by product order by valid_from) as valid_to from prices) p on p.product = o.product and o.ordered_on >= p.valid_from and o.ordered_on < p.valid_to
### wrong first day lost
SELECT o.order_id, (SELECT price FROM prices p WHERE p.product = o.product AND p.valid_from < o.ordered_on ORDER BY valid_from DESC LIMIT 1) AS price FROM orders o
### wrong dearest price
SELECT o.order_id, (SELECT MAX(price) FROM prices p WHERE p.product = o.product AND p.valid_from <= o.ordered_on) AS price FROM orders o
### question sql-share-of-revenue
### right everyday 151 MySQL
SELECT category, SUM(amount) AS revenue, ROUND(SUM(amount) / (SELECT SUM(amount) FROM sales) * 100, 1) AS percent FROM sales WHERE category IS NOT NULL GROUP BY category
### right everyday 152 Oracle
SELECT category, revenue, ROUND(r * 100, 1) AS percent FROM (SELECT category, SUM(amount) revenue, RATIO_TO_REPORT(SUM(amount)) OVER () r FROM sales GROUP BY category) WHERE category IS NOT NULL
### right everyday 153 SQL Server
DECLARE @total DECIMAL(18,2);
SELECT @total = SUM(amount) FROM sales;
SELECT category, SUM(amount) AS revenue, ROUND(100.0 * SUM(amount) / @total, 1) AS [percent] FROM sales WHERE category IS NOT NULL GROUP BY category;
### wrong whole without the unknown
SELECT category, SUM(amount) AS revenue, ROUND(100.0 * SUM(amount) / SUM(SUM(amount)) OVER (), 1) AS percent FROM sales WHERE category IS NOT NULL GROUP BY category
### question sql-shop-size-grid
### right everyday 154 PostgreSQL
CREATE TEMP TABLE grid AS SELECT shop, size FROM shops, sizes;
SELECT g.shop, g.size, COALESCE(SUM(s.pieces), 0) AS pieces FROM grid g LEFT JOIN stock s USING (shop, size) GROUP BY g.shop, g.size;
### right everyday 155 Oracle
SELECT s.shop, z.size, NVL((SELECT SUM(k.pieces) FROM stock k WHERE k.shop = s.shop AND k.size = z.size), 0) AS pieces FROM shops s, sizes z
### wrong one row each
SELECT s.shop, z.size, COALESCE(t.pieces, 0) AS pieces FROM shops s CROSS JOIN sizes z LEFT JOIN stock t ON t.shop = s.shop AND t.size = z.size
### question sql-same-basket
### right everyday 156 MySQL
SELECT l1.product AS first_product, l2.product AS second_product, COUNT(DISTINCT l1.order_id) AS orders FROM `lines` l1, `lines` l2 WHERE l1.order_id = l2.order_id AND l1.product < l2.product GROUP BY l1.product, l2.product HAVING orders > 1
### right everyday 157 SQL Server
WITH d AS (SELECT DISTINCT order_id, product FROM [lines]) SELECT a.product AS first_product, b.product AS second_product, COUNT(*) AS orders FROM d a INNER JOIN d b ON a.order_id = b.order_id AND b.product > a.product GROUP BY a.product, b.product HAVING COUNT(*) >= 2
### wrong lines counted
SELECT a.product AS first_product, b.product AS second_product, COUNT(*) AS orders FROM lines a JOIN lines b ON a.order_id = b.order_id AND a.product < b.product GROUP BY a.product, b.product HAVING COUNT(*) >= 2
### wrong both directions
SELECT a.product AS first_product, b.product AS second_product, COUNT(DISTINCT a.order_id) AS orders FROM lines a JOIN lines b ON a.order_id = b.order_id AND a.product <> b.product GROUP BY a.product, b.product HAVING COUNT(DISTINCT a.order_id) >= 2
### question sql-three-kinds-of-place
### right everyday 158 MySQL
SELECT player, score, ROW_NUMBER() OVER (ORDER BY score DESC, player) AS `line`, RANK() OVER (ORDER BY score DESC) AS place, DENSE_RANK() OVER (ORDER BY score DESC) AS step FROM scores ORDER BY `line`
### right everyday 159 SQL Server
SELECT s.player, s.score, (SELECT COUNT(*) FROM scores t WHERE t.score > s.score OR (t.score = s.score AND t.player <= s.player)) AS line, (SELECT COUNT(*) + 1 FROM scores t WHERE t.score > s.score) AS place, (SELECT COUNT(DISTINCT t.score) + 1 FROM scores t WHERE t.score > s.score) AS step FROM scores s ORDER BY s.score DESC, s.player
### wrong columns swapped
SELECT player, score, ROW_NUMBER() OVER (ORDER BY score DESC, player) AS line, DENSE_RANK() OVER (ORDER BY score DESC) AS step, RANK() OVER (ORDER BY score DESC) AS place FROM scores ORDER BY line
### question sql-invoice-bands
### right everyday 160 MySQL
SELECT IF(amount IS NULL, 'unknown', IF(amount < 100, 'small', IF(amount <= 500, 'medium', 'large'))) AS band, COUNT(*) AS invoices FROM invoices GROUP BY band
### right everyday 161 PostgreSQL
select band, count(*) as invoices from invoices cross join lateral (values (case when amount < 100 then 'small' when amount between 100 and 500 then 'medium' when amount > 500 then 'large' else 'unknown' end)) as b(band) group by band
### right everyday 162 Oracle
SELECT band, COUNT(*) AS invoices FROM (SELECT DECODE(SIGN(amount - 100), NULL, 'unknown', -1, 'small', DECODE(SIGN(amount - 500), 1, 'large', 'medium')) AS band FROM invoices) GROUP BY band
### wrong 100 is small
SELECT CASE WHEN amount IS NULL THEN 'unknown' WHEN amount <= 100 THEN 'small' WHEN amount <= 500 THEN 'medium' ELSE 'large' END AS band, COUNT(*) AS invoices FROM invoices GROUP BY 1
### wrong unknown not counted
SELECT CASE WHEN amount < 100 THEN 'small' WHEN amount <= 500 THEN 'medium' WHEN amount > 500 THEN 'large' ELSE 'unknown' END AS band, COUNT(amount) AS invoices FROM invoices GROUP BY 1
### question sql-late-deliveries-share
### right everyday 163 MySQL
SELECT carrier, COUNT(*) AS finished, ROUND(AVG(delivered_on > promised_on) * 100, 1) AS late_percent FROM deliveries WHERE delivered_on IS NOT NULL GROUP BY carrier
### right everyday 164 SQL Server
SELECT carrier, COUNT(delivered_on) AS finished, CAST(AVG(CASE WHEN DATEDIFF(day, promised_on, delivered_on) > 0 THEN 100.0 ELSE 0 END) AS decimal(5,1)) AS late_percent FROM deliveries WHERE delivered_on IS NOT NULL GROUP BY carrier
### right everyday 165 Oracle
SELECT carrier, COUNT(*) finished, ROUND(100 * SUM(DECODE(SIGN(delivered_on - promised_on), 1, 1, 0)) / COUNT(*), 1) late_percent FROM deliveries WHERE delivered_on IS NOT NULL GROUP BY carrier
### wrong unfinished counted
SELECT carrier, COUNT(*) AS finished, ROUND(100.0 * SUM(CASE WHEN delivered_on > promised_on THEN 1 ELSE 0 END) / COUNT(*), 1) AS late_percent FROM deliveries GROUP BY carrier
### question sql-mutual-followers
### right everyday 166 SQL Server
SELECT DISTINCT IIF(a.who < a.whom, a.who, a.whom) AS one, IIF(a.who < a.whom, a.whom, a.who) AS other FROM follows a INNER JOIN follows b ON a.who = b.whom AND a.whom = b.who WHERE a.who <> a.whom
### right everyday 167 MySQL
SELECT LEAST(who, whom) AS one, GREATEST(who, whom) AS other FROM follows WHERE who <> whom GROUP BY LEAST(who, whom), GREATEST(who, whom) HAVING COUNT(DISTINCT who) = 2
### right everyday 168 Oracle
SELECT who one, whom other FROM follows WHERE who < whom INTERSECT SELECT whom, who FROM follows
### wrong oneself
SELECT DISTINCT a.who AS one, a.whom AS other FROM follows a JOIN follows b ON a.who = b.whom AND a.whom = b.who WHERE a.who <= a.whom
### question sql-biggest-spender-per-region
### right everyday 169 MySQL
SELECT u.region, u.user_name, SUM(t.amount) AS volume FROM users u JOIN transactions t USING (user_id) WHERE YEAR(t.made_on) = 2026 AND QUARTER(t.made_on) = 1 GROUP BY u.user_id, u.region, u.user_name HAVING SUM(t.amount) >= ALL (SELECT SUM(t2.amount) FROM users u2 JOIN transactions t2 USING (user_id) WHERE u2.region = u.region AND YEAR(t2.made_on) = 2026 AND QUARTER(t2.made_on) = 1 GROUP BY u2.user_id)
### right everyday 170 SQL Server
SELECT region, user_name, volume FROM (SELECT u.region, u.user_name, SUM(t.amount) AS volume, DENSE_RANK() OVER (PARTITION BY u.region ORDER BY SUM(t.amount) DESC) AS rk FROM users u INNER JOIN transactions t ON t.user_id = u.user_id WHERE t.made_on BETWEEN '2026-01-01' AND '2026-03-31' GROUP BY u.region, u.user_id, u.user_name) x WHERE rk = 1
### wrong end of March lost
SELECT region, user_name, volume FROM (SELECT u.region, u.user_name, SUM(t.amount) AS volume, RANK() OVER (PARTITION BY u.region ORDER BY SUM(t.amount) DESC) AS rk FROM users u JOIN transactions t ON t.user_id = u.user_id WHERE t.made_on >= '2026-01-01' AND t.made_on < '2026-03-31' GROUP BY u.region, u.user_id, u.user_name) x WHERE rk = 1
### question sql-new-and-returning-buyers
### right everyday 171 SQL Server
WITH f AS (SELECT buyer, MIN(ordered_on) fo FROM orders GROUP BY buyer) SELECT CAST(CONCAT(YEAR(o.ordered_on), '-', RIGHT('0' + CAST(MONTH(o.ordered_on) AS varchar(2)), 2), '-01') AS date) AS month, COUNT(DISTINCT CASE WHEN DATEDIFF(month, f.fo, o.ordered_on) = 0 THEN o.buyer END) AS new_buyers, COUNT(DISTINCT CASE WHEN DATEDIFF(month, f.fo, o.ordered_on) > 0 THEN o.buyer END) AS returning_buyers FROM orders o JOIN f ON f.buyer = o.buyer GROUP BY YEAR(o.ordered_on), MONTH(o.ordered_on)
### right everyday 172 MySQL
SELECT DATE_SUB(ordered_on, INTERVAL DAYOFMONTH(ordered_on) - 1 DAY) AS month, COUNT(DISTINCT IF(ordered_on < LAST_DAY(f) + INTERVAL 1 DAY, buyer, NULL)) AS new_buyers, COUNT(DISTINCT IF(ordered_on > LAST_DAY(f), buyer, NULL)) AS returning_buyers FROM (SELECT buyer, ordered_on, MIN(ordered_on) OVER (PARTITION BY buyer) AS f FROM orders) t GROUP BY 1
### wrong orders counted
select cast(date_trunc('month', ordered_on) as date) as month, count(case when date_trunc('month', ordered_on) = date_trunc('month', f) then 1 end) as new_buyers, count(case when date_trunc('month', ordered_on) > date_trunc('month', f) then 1 end) as returning_buyers from (select buyer, ordered_on, min(ordered_on) over (partition by buyer) as f from orders) t group by 1
### question sql-rolling-three-months
### right everyday 173 PostgreSQL
with m as (select generate_series(min(month), max(month), interval '1 month')::date as month from sales), f as (select m.month, coalesce(s.revenue, 0) as revenue from m left join sales s using (month))
select month, case when row_number() over (order by month) > 2 then round(avg(revenue) over (order by month rows 2 preceding), 2) end as rolling_avg from f order by month
### right everyday 174 SQL Server
WITH m AS (SELECT MIN(month) AS month FROM sales UNION ALL SELECT DATEADD(MONTH, 1, month) FROM m WHERE month < (SELECT MAX(month) FROM sales)), f AS (SELECT m.month, ISNULL(s.revenue, 0) AS rev FROM m LEFT JOIN sales s ON s.month = m.month)
SELECT month, CAST((rev + LAG(rev, 1) OVER (ORDER BY month) + LAG(rev, 2) OVER (ORDER BY month)) / 3.0 AS DECIMAL(10, 2)) AS rolling_avg FROM f ORDER BY month
### wrong rows instead of calendar
SELECT month, CASE WHEN COUNT(*) OVER w = 3 THEN ROUND(AVG(revenue) OVER w, 2) END AS rolling_avg FROM sales WINDOW w AS (ORDER BY month ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) ORDER BY month
### question sql-parts-of-a-bicycle
### right everyday 175 SQL Server
WITH bom AS (SELECT part, pieces FROM parts WHERE whole = 'bike' UNION ALL SELECT p.part, p.pieces * b.pieces FROM parts p JOIN bom b ON p.whole = b.part) SELECT part, SUM(pieces) AS pieces FROM bom WHERE part NOT IN (SELECT whole FROM parts) GROUP BY part
### wrong middle parts too
WITH RECURSIVE bom AS (SELECT part, pieces FROM parts WHERE whole = 'bike' UNION ALL SELECT p.part, p.pieces * b.pieces FROM parts p JOIN bom b ON p.whole = b.part) SELECT part, SUM(pieces) AS pieces FROM bom GROUP BY part
### question sql-what-a-check-lets-through
### right everyday 176 SQL Server
SELECT id FROM offers WHERE sale_price >= list_price OR stock < 0
### right everyday 177 Oracle
SELECT id FROM offers WHERE LNNVL(sale_price < list_price) AND sale_price IS NOT NULL AND list_price IS NOT NULL UNION SELECT id FROM offers WHERE stock < 0
### wrong unknown violates
SELECT id FROM offers WHERE NOT COALESCE(sale_price < list_price AND stock >= 0, FALSE)
### question sql-three-counts
### right everyday 178 Oracle
SELECT (SELECT COUNT(*) FROM contacts) AS contacts, (SELECT COUNT(*) FROM contacts WHERE email IS NOT NULL) AS with_email, (SELECT COUNT(DISTINCT email) FROM contacts) AS different_emails FROM dual
### question sql-fan-out-trap
### right everyday 179 MySQL
SELECT o.id, IFNULL((SELECT SUM(l.amount) FROM `lines` l WHERE l.order_id = o.id), 0) AS ordered, IFNULL((SELECT SUM(p.amount) FROM payments p WHERE p.order_id = o.id), 0) AS paid FROM orders o
### right everyday 180 PostgreSQL
select o.id, coalesce(l.s, 0) as ordered, coalesce(p.s, 0) as paid from orders o left join lateral (select sum(amount) as s from lines where order_id = o.id) l on true left join lateral (select sum(amount) as s from payments where order_id = o.id) p on true
### wrong DISTINCT sums
SELECT o.id, COALESCE(SUM(DISTINCT l.amount), 0) AS ordered, COALESCE(SUM(DISTINCT p.amount), 0) AS paid FROM orders o LEFT JOIN lines l ON l.order_id = o.id LEFT JOIN payments p ON p.order_id = o.id GROUP BY o.id
### question sql-double-booked-rooms
### right everyday 181 SQL Server
SELECT a.room, a.id AS first_id, b.id AS second_id FROM bookings a JOIN bookings b ON a.room = b.room AND a.id < b.id WHERE a.cancelled = 0 AND b.cancelled = 0 AND a.from_hour < ISNULL(b.to_hour, 999999999) AND b.from_hour < ISNULL(a.to_hour, 999999999)
### right everyday 182 PostgreSQL
select a.room, a.id first_id, b.id second_id from bookings a, bookings b where a.room = b.room and a.id < b.id and not (a.cancelled or b.cancelled) and int4range(a.from_hour, a.to_hour) && int4range(b.from_hour, b.to_hour)
### wrong touching counts
SELECT a.room, a.id AS first_id, b.id AS second_id FROM bookings a JOIN bookings b ON a.room = b.room AND a.id < b.id WHERE NOT a.cancelled AND NOT b.cancelled AND a.from_hour <= IFNULL(b.to_hour, 9999999) AND b.from_hour <= IFNULL(a.to_hour, 9999999)
### question sql-top-three-salaries
### right variables 183 MySQL
SELECT department, name, salary FROM (
  SELECT department, name, salary,
    @r := IF(@d = department, IF(@s = salary, @r, @r + 1), 1) AS rn,
    @d := department, @s := salary
  FROM employees, (SELECT @r := 0, @d := NULL, @s := NULL) init
  ORDER BY department, salary DESC
) t WHERE rn <= 3
### right variables 184 MySQL
SELECT department, name, salary FROM (
SELECT e.department, e.name, e.salary, CASE WHEN @dep = e.department THEN (CASE WHEN @sal = e.salary THEN @rnk ELSE @rnk := @rnk + 1 END) ELSE @rnk := 1 END AS rnk, @dep := e.department, @sal := e.salary FROM employees e CROSS JOIN (SELECT @dep := '', @sal := 0, @rnk := 0) v ORDER BY e.department, e.salary DESC) x WHERE rnk < 4
### wrong variables sql-top-three-salaries wrong d
SELECT department, name, salary FROM (
  SELECT department, name, salary,
    @r := IF(@d = department, @r + 1, 1) AS rn,
    @d := department
  FROM employees, (SELECT @r := 0, @d := NULL) init
  ORDER BY department, salary DESC
) t WHERE rn <= 3
### question sql-three-kinds-of-place
### right variables 185 MySQL
SELECT player, score, line, place, step FROM (
SELECT player, score, @line := @line + 1 AS line, @place := IF(@prev = score, @place, @line) AS place, @step := @step + IF(@prev = score, 0, 1) AS step, @prev := score FROM scores, (SELECT @line := 0, @place := 0, @step := 0, @prev := -1) init ORDER BY score DESC, player) t ORDER BY line
### right variables 186 MySQL
SELECT player, score, line, place, step FROM (
SELECT player, score, @line := @line + 1 AS line, @step := @step + (@prev <> score) AS step, @place := IF(@prev <> (@prev := score), @line, @place) place FROM scores, (SELECT @line := 0, @place := 0, @step := 0, @prev := -1) init ORDER BY score DESC, player) t ORDER BY line
### question sql-running-balance
### right variables 187 MySQL
SELECT id, account, balance FROM (SELECT b.id, b.account, @bal := IF(b.account = @acc, @bal + b.amount, b.amount) AS balance, @acc := b.account FROM bookings b, (SELECT @bal := 0, @acc := '') vars ORDER BY b.account, b.booked_on, b.id) t
### right variables 188 MySQL
SET @bal := 0; SET @acc := '';
SELECT t.id, t.account, t.balance FROM (SELECT id, account, @bal := CASE WHEN @acc = account THEN @bal ELSE 0 END + amount AS balance, @acc := account AS a FROM (SELECT * FROM bookings ORDER BY account, booked_on, id) o) t
### wrong variables sql-running-balance wrong c
SELECT id, account, balance FROM (SELECT b.id, b.account, @bal := @bal + b.amount AS balance FROM bookings b, (SELECT @bal := 0) vars ORDER BY b.account, b.booked_on, b.id) t
### question sql-carry-the-last-value
### right variables 189 MySQL
SELECT meter, at_minute, filled FROM (SELECT meter, at_minute, @v := IF(@m = meter, IFNULL(value, @v), value) AS filled, @m := meter FROM readings JOIN (SELECT @m := '', @v := NULL) i ORDER BY meter, at_minute) t
### question sql-visits-with-a-pause
### right variables 190 MySQL
SELECT user_id, MIN(clicked_at) started_at, MAX(clicked_at) ended_at, COUNT(*) clicks FROM (
 SELECT user_id, clicked_at, @n := IF(@u = user_id AND TIMESTAMPDIFF(SECOND, @t, clicked_at) <= 1800, @n, @n + 1) AS n, @u := user_id, @t := clicked_at
 FROM clicks, (SELECT @n := 0, @u := NULL, @t := NULL) x ORDER BY user_id, clicked_at) y GROUP BY user_id, n
### question sql-missing-ticket-numbers
### right variables 191 MySQL
SELECT prev + 1 AS first_missing, no - 1 AS last_missing, no - prev - 1 AS how_many FROM (SELECT t.no, @p AS prev, @p := t.no FROM tickets t, (SELECT @p := NULL) i ORDER BY t.no) x WHERE no - prev > 1 ORDER BY 1
### question sql-above-own-department
### right second 192 SQL Server
SELECT name, department, salary FROM (SELECT name, department, salary, AVG(salary * 1.0) OVER (PARTITION BY department) AS avg_sal FROM employees WHERE department IS NOT NULL) AS x WHERE salary > avg_sal
### right second 193 MySQL
SELECT e.name, e.department, e.salary FROM employees e JOIN (SELECT department, AVG(salary) a FROM employees GROUP BY department) d USING (department) WHERE e.salary > d.a ORDER BY e.department DESC;
### wrong not below counts too
SELECT e.name, e.department, e.salary FROM employees e JOIN (SELECT department, AVG(salary) a FROM employees GROUP BY department) d ON d.department = e.department WHERE e.salary >= d.a
### question sql-average-bonus
### right second 194 SQLite
select team, avg(ifnull(bonus, 0.0)) avg_bonus from staff group by team
### right second 195 Snowflake
select team, avg(zeroifnull(bonus)) as avg_bonus from staff group by all
### wrong of those with a bonus
SELECT team, AVG(bonus) AS avg_bonus FROM staff GROUP BY team
### question sql-broken-validity
### right second 196 SQL Server
WITH v AS (SELECT *, LAG(ISNULL(valid_to, '9999-12-31')) OVER (PARTITION BY product ORDER BY valid_from) AS prev_to FROM prices)
SELECT product, valid_from, IIF(prev_to < valid_from, 'gap', 'overlap') AS problem FROM v WHERE prev_to <> valid_from
### right second 197 Oracle
SELECT product, valid_from, DECODE(SIGN(valid_from - prev_to), 1, 'gap', 'overlap') problem FROM (SELECT product, valid_from, LAG(NVL(valid_to, TO_DATE('31-12-9999', 'DD-MM-YYYY'))) OVER (PARTITION BY product ORDER BY valid_from) prev_to FROM prices) WHERE prev_to != valid_from
### wrong open end is lost
SELECT product, valid_from, CASE WHEN p < valid_from THEN 'gap' ELSE 'overlap' END AS problem FROM (SELECT product, valid_from, LAG(valid_to) OVER (PARTITION BY product ORDER BY valid_from) p FROM prices) t WHERE p <> valid_from
### question sql-busiest-moment
### right second 198 SQL Server
SELECT TOP 1 c.n AS peak, t.started AS at_second FROM (SELECT DISTINCT started FROM calls WHERE ended IS NULL OR ended > started) t CROSS APPLY (SELECT COUNT(*) AS n FROM calls c WHERE c.started <= t.started AND (c.ended > t.started OR c.ended IS NULL)) c ORDER BY c.n DESC, t.started ASC
### right second 199 MySQL
SELECT COUNT(*) AS peak, a.started AS at_second FROM (SELECT DISTINCT started FROM calls) a JOIN calls b ON b.started <= a.started AND IFNULL(b.ended, 2147483647) > a.started GROUP BY a.started ORDER BY peak DESC, at_second LIMIT 0, 1
### wrong the last second
SELECT COUNT(*) AS peak, a.started AS at_second FROM (SELECT DISTINCT started FROM calls) a JOIN calls b ON b.started <= a.started AND COALESCE(b.ended, 2147483647) > a.started GROUP BY a.started ORDER BY peak DESC, at_second DESC LIMIT 1
### question sql-change-since-yesterday
### right second 200 MySQL
SELECT t.sensor, t.day, t.value - y.value AS `change` FROM readings t INNER JOIN readings y ON y.sensor = t.sensor AND DATEDIFF(t.day, y.day) = 1
### right second 201 SQL Server
SELECT r.sensor, r.[day], r.[value] - p.[value] AS [change] FROM readings r JOIN readings p ON r.sensor = p.sensor AND p.[day] = DATEADD(day, -1, r.[day])
### right second 202 MySQL
SELECT sensor, day, value - pv AS `change` FROM (SELECT sensor, day, value, LAG(value) OVER w AS pv, LAG(day) OVER w AS pd FROM readings WINDOW w AS (PARTITION BY sensor ORDER BY day)) t WHERE DATE_ADD(pd, INTERVAL 1 DAY) = day
### wrong the row before
SELECT sensor, day, value - LAG(value) OVER (PARTITION BY sensor ORDER BY day) AS change FROM readings QUALIFY LAG(day) OVER (PARTITION BY sensor ORDER BY day) IS NOT NULL
### question sql-checkout-funnel
### right second 203 MySQL
SELECT COUNT(v) AS viewed, COUNT(c) AS carted, COUNT(p) AS paid FROM (SELECT x.visitor, x.v, x.c, (SELECT MIN(at_minute) FROM events e WHERE e.visitor = x.visitor AND e.kind = 'pay' AND e.at_minute > x.c) AS p FROM (SELECT w.visitor, w.v, (SELECT MIN(at_minute) FROM events e WHERE e.visitor = w.visitor AND e.kind = "cart" AND e.at_minute > w.v) AS c FROM (SELECT visitor, MIN(at_minute) AS v FROM events WHERE kind = "view" GROUP BY visitor) w) x) y
### wrong order of events ignored
SELECT COUNT(DISTINCT CASE WHEN kind = 'view' THEN visitor END) AS viewed, COUNT(DISTINCT CASE WHEN kind = 'cart' THEN visitor END) AS carted, COUNT(DISTINCT CASE WHEN kind = 'pay' THEN visitor END) AS paid FROM events
### question sql-data-test-report
### right second 204 SQL Server
SELECT v.check_name, v.bad_rows FROM (SELECT SUM(IIF(s.order_id IS NULL, 1, 0)) AS n, SUM(IIF(s.cnt > 1 AND s.order_id IS NOT NULL, 1, 0)) AS d, SUM(IIF(s.amount < 0, 1, 0)) AS neg, SUM(IIF(s.customer_id IS NOT NULL AND c.customer_id IS NULL, 1, 0)) AS o FROM (SELECT *, COUNT(*) OVER (PARTITION BY order_id) AS cnt FROM staging_orders) s LEFT JOIN (SELECT DISTINCT customer_id FROM customers) c ON c.customer_id = s.customer_id) t CROSS APPLY (VALUES ('null_id', t.n), ('double_id', t.d), ('negative', t.neg), ('orphan', t.o)) v(check_name, bad_rows) WHERE v.bad_rows > 0
### question sql-dearer-than-average
### right second 205 SQL Server
DECLARE @avg DECIMAL(10,4) = (SELECT AVG(price) FROM products);
SELECT name, price FROM products WHERE price > @avg;
### right second 206 MySQL
SELECT p1.name, p1.price FROM products p1, products p2 GROUP BY p1.id, p1.name, p1.price HAVING p1.price > AVG(p2.price)
### wrong of its category
SELECT name, price FROM products p WHERE price > (SELECT AVG(price) FROM products q WHERE q.category = p.category)
### question sql-everyone-outside-sales
### right second 207 MySQL
SELECT `name` FROM `people` WHERE NOT (`department` <=> "Sales")
### right second 208 Oracle
SELECT name FROM people WHERE NVL(department, '-') <> 'Sales'
### wrong NULL lost
SELECT name FROM people WHERE department NOT IN ('Sales')
### question sql-everyone-under-a-manager
### right second 209 Oracle
SELECT name, LEVEL AS depth FROM employees START WITH manager_id = 2 CONNECT BY manager_id = PRIOR id
### right second 210 SQL Server
WITH r (id, name, depth) AS (SELECT id, name, 0 FROM employees WHERE id = 2 UNION ALL SELECT e.id, e.name, r.depth + 1 FROM employees e INNER JOIN r ON e.manager_id = r.id) SELECT name, depth FROM r WHERE depth > 0
### wrong depth from zero
SELECT name, LEVEL - 1 AS depth FROM employees START WITH manager_id = 2 CONNECT BY PRIOR id = manager_id
### question sql-find-the-lost-updates
### right second 211 MySQL
SELECT doc, write_id, ver - read_version AS unseen FROM (SELECT w.doc, w.write_id, w.read_version, @n := IF(@d = w.doc, @n + 1, 0) AS ver, @d := w.doc FROM writes w, (SELECT @n := 0, @d := '') i ORDER BY w.doc, w.write_id) t WHERE ver > read_version
### right second 212 PostgreSQL
select w.doc, w.write_id, p.n - w.read_version as unseen from writes w cross join lateral (select count(*) n from writes q where q.doc = w.doc and q.write_id < w.write_id) p where p.n > w.read_version
### wrong one too many
SELECT doc, write_id, ver - read_version AS unseen FROM (SELECT doc, write_id, read_version, ROW_NUMBER() OVER (PARTITION BY doc ORDER BY write_id) AS ver FROM writes) t WHERE ver > read_version
### question sql-first-order-value
### right second 213 Oracle
SELECT customer, MAX(amount) KEEP (DENSE_RANK FIRST ORDER BY ordered_on, id) AS first_amount, AVG(CASE WHEN rn > 1 THEN amount END) AS later_average FROM (SELECT o.*, ROW_NUMBER() OVER (PARTITION BY customer ORDER BY ordered_on, id) rn FROM orders o) GROUP BY customer
### right second 214 SQL Server
SELECT DISTINCT customer, FIRST_VALUE(amount) OVER (PARTITION BY customer ORDER BY ordered_on, id) AS first_amount, (SUM(amount) OVER (PARTITION BY customer) - FIRST_VALUE(amount) OVER (PARTITION BY customer ORDER BY ordered_on, id)) * 1.0 / NULLIF(COUNT(*) OVER (PARTITION BY customer) - 1, 0) AS later_average FROM orders
### wrong ties by day only
SELECT customer, SUBSTRING_INDEX(GROUP_CONCAT(amount ORDER BY ordered_on, id DESC), ',', 1) + 0 AS first_amount, CASE WHEN COUNT(*) > 1 THEN (SUM(amount) - SUBSTRING_INDEX(GROUP_CONCAT(amount ORDER BY ordered_on, id DESC), ',', 1)) / (COUNT(*) - 1) END AS later_average FROM orders GROUP BY customer
### question sql-keep-the-newest-profile
### right second 215 SQL Server
SELECT id, email, city FROM (SELECT id, email, city, ROW_NUMBER() OVER (PARTITION BY email ORDER BY ISNULL(updated_at, '19000101') DESC, id DESC) AS rn FROM profiles) p WHERE p.rn = 1 OR p.email IS NULL
### right second 216 MySQL
SELECT p.id, p.email, p.city FROM profiles p LEFT JOIN profiles q ON q.email = p.email AND (IFNULL(q.updated_at, '1000-01-01 00:00:00') > IFNULL(p.updated_at, '1000-01-01 00:00:00') OR (q.updated_at <=> p.updated_at AND q.id > p.id)) WHERE q.id IS NULL
### wrong without an email only one
SELECT id, email, city FROM (SELECT id, email, city, ROW_NUMBER() OVER (PARTITION BY email ORDER BY updated_at DESC NULLS LAST, id DESC) AS rn FROM profiles) p WHERE rn = 1
### question sql-machine-state-spans
### right second 217 SQL Server
WITH g AS (SELECT machine, minute, state, ROW_NUMBER() OVER (PARTITION BY machine ORDER BY minute) - ROW_NUMBER() OVER (PARTITION BY machine, state ORDER BY minute) AS grp FROM pings) SELECT machine, state, MIN(minute) AS from_minute, MAX(minute) AS to_minute, COUNT(*) AS pings FROM g GROUP BY machine, state, grp
### right second 218 MySQL
SELECT machine, MAX(state) AS state, MIN(minute) AS from_minute, MAX(minute) AS to_minute, COUNT(*) AS pings FROM (SELECT machine, minute, state, @g := @g + IF(@m = machine AND @s <=> state, 0, 1) AS g, @m := machine, @s := state FROM pings, (SELECT @g := 0, @m := NULL, @s := NULL) i ORDER BY machine, minute) t GROUP BY machine, g
### wrong NULLs are each their own
SELECT machine, state, MIN(minute) AS from_minute, MAX(minute) AS to_minute, COUNT(*) AS pings FROM (SELECT machine, minute, state, SUM(CASE WHEN state = p THEN 0 ELSE 1 END) OVER (PARTITION BY machine ORDER BY minute) AS g FROM (SELECT *, LAG(state) OVER (PARTITION BY machine ORDER BY minute) AS p FROM pings) a) b GROUP BY machine, state, g
### question sql-percentile-of-response-times
### right second 219 Oracle
SELECT endpoint, COUNT(millis) calls, PERCENTILE_DISC(0.9) WITHIN GROUP (ORDER BY millis) p90 FROM requests WHERE millis IS NOT NULL GROUP BY endpoint
### right second 220 SQL Server
SELECT DISTINCT endpoint, COUNT(*) OVER (PARTITION BY endpoint) AS calls, PERCENTILE_DISC(0.9) WITHIN GROUP (ORDER BY millis) OVER (PARTITION BY endpoint) AS p90 FROM requests WHERE millis IS NOT NULL
### right second 221 MySQL
SELECT endpoint, c AS calls, millis AS p90 FROM (SELECT endpoint, millis, ROW_NUMBER() OVER (PARTITION BY endpoint ORDER BY millis, id) r, COUNT(*) OVER (PARTITION BY endpoint) c FROM requests WHERE millis IS NOT NULL) t WHERE r = CEILING(c * 9 / 10)
### wrong between two values
SELECT endpoint, COUNT(millis) AS calls, PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY millis) AS p90 FROM requests WHERE millis IS NOT NULL GROUP BY endpoint
### question sql-products-and-this-years-sales
### right second 222 Oracle
SELECT p.name, NVL(SUM(s.pieces), 0) AS sold_2026 FROM products p, sales s WHERE s.product_id(+) = p.id AND s.sold_on(+) BETWEEN DATE '2026-01-01' AND DATE '2026-12-31' GROUP BY p.id, p.name
### right second 223 MySQL
SELECT p.name, SUM(IF(DATE_FORMAT(s.sold_on, '%Y') = '2026', s.pieces, 0)) AS sold_2026 FROM products p LEFT JOIN sales s ON p.id = s.product_id GROUP BY p.id
### wrong WHERE makes it an inner join
SELECT p.name, COALESCE(SUM(s.pieces), 0) AS sold_2026 FROM products p LEFT JOIN sales s ON p.id = s.product_id WHERE YEAR(s.sold_on) = 2026 GROUP BY p.id, p.name
### question sql-reachable-airports
### right second 224 SQL Server
WITH r AS (SELECT CAST(destination AS varchar(3)) AS airport, 1 AS hops FROM flights WHERE origin = 'OSL' UNION ALL SELECT CAST(f.destination AS varchar(3)), r.hops + 1 FROM r JOIN flights f ON f.origin = r.airport WHERE r.hops < 3) SELECT airport, MIN(hops) AS flights_needed FROM r WHERE airport <> 'OSL' GROUP BY airport
### right second 225 Oracle
SELECT destination AS airport, MIN(LEVEL) AS flights_needed FROM flights WHERE destination <> 'OSL' START WITH origin = 'OSL' CONNECT BY NOCYCLE PRIOR destination = origin AND LEVEL <= 3 GROUP BY destination
### wrong four flights
WITH RECURSIVE r AS (SELECT destination AS airport, 1 AS hops FROM flights WHERE origin = 'OSL' UNION SELECT f.destination, r.hops + 1 FROM r JOIN flights f ON f.origin = r.airport WHERE r.hops <= 3) SELECT airport, MIN(hops) AS flights_needed FROM r WHERE airport <> 'OSL' GROUP BY airport
### question sql-repair-the-group-by
### right second 226 MySQL
SELECT customer_id, COUNT(*) AS orders, MAX(amount) AS largest, STR_TO_DATE(MAX(DATE_FORMAT(placed_on, '%Y%m%d')), '%Y%m%d') AS last_order_on FROM orders GROUP BY customer_id WITH ROLLUP HAVING customer_id IS NOT NULL
### right second 227 SQL Server
SELECT DISTINCT customer_id, COUNT(*) OVER (PARTITION BY customer_id) orders, MAX(amount) OVER (PARTITION BY customer_id) largest, LAST_VALUE(placed_on) OVER (PARTITION BY customer_id ORDER BY placed_on ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) last_order_on FROM orders
### wrong a row for each name
SELECT customer_id, COUNT(*) AS orders, MAX(amount) AS largest, MAX(placed_on) AS last_order_on FROM orders GROUP BY customer_id, customer_name
### question sql-second-most-recent
### right second 228 MySQL
SELECT v.member, v.visited_on FROM visits v WHERE (SELECT COUNT(*) FROM visits w WHERE w.member = v.member AND (w.visited_on > v.visited_on OR (w.visited_on = v.visited_on AND w.id > v.id))) = 1
### right second 229 PostgreSQL
select member, (array_agg(visited_on order by visited_on desc, id desc))[2] as visited_on from visits group by member having count(*) > 1
### wrong days instead of visits
SELECT member, visited_on FROM (SELECT member, visited_on, DENSE_RANK() OVER (PARTITION BY member ORDER BY visited_on DESC) AS rn FROM visits) t WHERE rn = 2
### question sql-top-share-pareto
### right second 230 SQL Server
WITH t AS (SELECT customer, SUM(amount) AS turnover FROM sales GROUP BY customer) SELECT a.customer, a.turnover FROM t a WHERE ISNULL((SELECT SUM(b.turnover) FROM t b WHERE b.turnover > a.turnover OR (b.turnover = a.turnover AND b.customer < a.customer)), 0) < 0.8 * (SELECT SUM(amount) FROM sales)
### right second 231 MySQL
SET @whole = (SELECT SUM(amount) FROM sales);
SELECT customer, turnover FROM (SELECT customer, turnover, @cum AS before_it, @cum := @cum + turnover FROM (SELECT customer, SUM(amount) AS turnover FROM sales GROUP BY customer) t, (SELECT @cum := 0) i ORDER BY turnover DESC, customer) x WHERE before_it < 0.8 * @whole
### wrong stops short of 80 %
SELECT customer, turnover FROM (SELECT customer, SUM(amount) AS turnover, SUM(SUM(amount)) OVER (ORDER BY SUM(amount) DESC, customer) AS run, SUM(SUM(amount)) OVER () AS whole FROM sales GROUP BY customer) t WHERE run <= 0.8 * whole
### question sql-two-books-one-payment
### right second 232 MySQL
SELECT o.ref, o.amount AS ours, b.amount AS banks FROM our_book o LEFT JOIN bank_book b ON b.ref = o.ref WHERE b.ref IS NULL OR NOT (o.amount <=> b.amount) UNION SELECT b.ref, o.amount, b.amount FROM our_book o RIGHT JOIN bank_book b ON b.ref = o.ref WHERE o.ref IS NULL
### wrong the subquery compares a column with itself
SELECT ref, o.amount AS ours, b.amount AS banks FROM our_book o FULL OUTER JOIN bank_book b USING (ref) WHERE (o.amount IS NULL AND b.amount IS NOT NULL) OR (o.amount IS NOT NULL AND b.amount IS NULL) OR o.amount <> b.amount OR NOT EXISTS (SELECT 1 FROM our_book x WHERE x.ref = ref)
### wrong swapped
SELECT COALESCE(o.ref, b.ref) AS ref, b.amount AS ours, o.amount AS banks FROM our_book o FULL JOIN bank_book b ON b.ref = o.ref WHERE o.ref IS NULL OR b.ref IS NULL OR o.amount IS DISTINCT FROM b.amount
### question sql-well-stocked-categories
### right second 233 SQL Server
SELECT category, COUNT(*) AS products FROM products WHERE active = 1 GROUP BY category HAVING COUNT(*) >= 3
### right second 234 MySQL
SELECT category, SUM(active) AS products FROM products GROUP BY category HAVING products > 2
### wrong inactive counted
SELECT category, COUNT(*) AS products FROM products GROUP BY category HAVING SUM(CASE WHEN active THEN 1 ELSE 0 END) >= 3
### question sql-star-revenue-by-state
### right second 235 Oracle
SELECT d.state, SUM(f.amount) revenue, COUNT(DISTINCT d.customer_no) customers FROM fact_sales f, dim_customer d WHERE d.customer_key = f.customer_key GROUP BY d.state
### wrong where they live now
SELECT c.state, SUM(f.amount) AS revenue, COUNT(DISTINCT c.customer_no) AS customers FROM fact_sales f JOIN dim_customer d ON d.customer_key = f.customer_key JOIN dim_customer c ON c.customer_no = d.customer_no AND c.is_current GROUP BY c.state
### question sql-transfers-that-do-not-balance
### right second 236 MySQL
SELECT transfer_id, COUNT(*) AS entries, IFNULL(SUM(amount), 0) AS difference FROM entries GROUP BY transfer_id HAVING difference != 0 OR entries = 1
### right second 237 SQL Server
SELECT e.transfer_id, e.entries, e.difference FROM (SELECT transfer_id, entries = COUNT(*), difference = SUM(ISNULL(amount, 0)) FROM entries GROUP BY transfer_id) e WHERE NOT (e.difference = 0 AND e.entries >= 2)
### wrong NULL amounts make no sum
SELECT transfer_id, COUNT(*) AS entries, SUM(amount) AS difference FROM entries GROUP BY transfer_id HAVING SUM(amount) <> 0 OR COUNT(*) < 2
