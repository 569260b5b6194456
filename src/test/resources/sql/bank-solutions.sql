### question sql-above-own-department
### right mysql
SELECT e.`name`, e.`department`, e.`salary` FROM `employees` e INNER JOIN (SELECT `department`, AVG(`salary`) AS `avg_salary` FROM `employees` GROUP BY `department`) AS d ON e.`department` = d.`department` WHERE e.`salary` > d.`avg_salary`;
### right sql server
WITH a AS (SELECT [name], department, salary, AVG(CAST(salary AS FLOAT)) OVER (PARTITION BY department) AS m FROM dbo.employees WITH (NOLOCK) WHERE department IS NOT NULL)
SELECT [name], [department], [salary] FROM a WHERE salary > m
### right oracle
SELECT name, department, salary FROM (SELECT e.name, e.department, e.salary, AVG(e.salary) OVER (PARTITION BY e.department) avg_sal FROM employees e) WHERE salary > avg_sal AND department IS NOT NULL
### right postgresql
select e.name, e.department, e.salary from employees e cross join lateral (select avg(x.salary)::numeric(12,4) as m from employees x where x.department = e.department) a where e.salary::numeric > a.m
### wrong people without a department too
SELECT name, department, salary FROM (SELECT name, department, salary, AVG(salary) OVER (PARTITION BY department) m FROM employees) t WHERE salary > m
### question sql-average-of-last-three
### right sql server
SELECT id, user_id, AVG(amount * 1.0) OVER (PARTITION BY user_id ORDER BY id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS moving_avg FROM payments;
### right mysql named window
SELECT id, user_id, AVG(amount) OVER w AS 'moving_avg' FROM payments WINDOW w AS (PARTITION BY user_id ORDER BY id ROWS 2 PRECEDING)
### right oracle
SELECT id, user_id, (amount + NVL(LAG(amount) OVER (PARTITION BY user_id ORDER BY id), 0) + NVL(LAG(amount, 2) OVER (PARTITION BY user_id ORDER BY id), 0)) / LEAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY id), 3) moving_avg FROM payments
### wrong whole division of sql server by hand
SELECT id, user_id, SUM(amount) OVER (PARTITION BY user_id ORDER BY id ROWS 2 PRECEDING) DIV COUNT(*) OVER (PARTITION BY user_id ORDER BY id ROWS 2 PRECEDING) FROM payments
### question sql-before-the-unique-constraint
### right mysql tuples
SELECT id, company, badge FROM badges WHERE (company, badge) IN (SELECT company, badge FROM badges GROUP BY company, badge HAVING COUNT(*) > 1)
### right oracle concatenation
SELECT id, company, badge FROM badges WHERE company || '#' || TO_CHAR(badge) IN (SELECT company || '#' || TO_CHAR(badge) FROM badges WHERE company IS NOT NULL AND badge IS NOT NULL GROUP BY company || '#' || TO_CHAR(badge) HAVING COUNT(1) > 1)
### right sql server exists
SELECT a.id, a.company, a.badge FROM badges AS a WHERE EXISTS (SELECT TOP 1 1 FROM badges AS b WHERE b.company = a.company AND b.badge = a.badge AND b.id <> a.id)
### right sqlite
select distinct a.id, a.company, a.badge from badges a, badges b where a.company == b.company and a.badge == b.badge and a.rowid != b.rowid
### question sql-broken-validity
### right sql server
SELECT product, valid_from, IIF(prev_to < valid_from, 'gap', 'overlap') AS problem FROM (SELECT product, valid_from, LAG(ISNULL(valid_to, '99991231')) OVER (PARTITION BY product ORDER BY valid_from) AS prev_to FROM prices) AS x WHERE prev_to <> valid_from
### right mysql
SELECT product, valid_from, IF(p < valid_from, "gap", "overlap") AS problem FROM (SELECT product, valid_from, LAG(IFNULL(valid_to, '9999-12-31')) OVER (PARTITION BY product ORDER BY valid_from) AS p FROM prices) t WHERE p != valid_from
### right oracle
SELECT product, valid_from, DECODE(SIGN(valid_from - p), 1, 'gap', 'overlap') problem FROM (SELECT product, valid_from, LAG(NVL(valid_to, TO_DATE('9999-12-31', 'YYYY-MM-DD'))) OVER (PARTITION BY product ORDER BY valid_from) p FROM prices) WHERE p <> valid_from
### right postgresql
select product, valid_from, case when lead_from > "end" then 'gap' else 'overlap' end problem from (select product, lead(valid_from) over w as valid_from, lead(valid_from) over w as lead_from, coalesce(valid_to, 'infinity'::date) as "end" from prices window w as (partition by product order by valid_from)) s where lead_from is not null and lead_from <> "end"
### question sql-change-since-yesterday
### right mysql datediff
SELECT a.sensor, a.`day`, a.value - b.value AS `change` FROM readings a JOIN readings b ON a.sensor = b.sensor AND DATEDIFF(a.day, b.day) = 1
### right mysql date_sub
SELECT a.sensor, a.day, (a.value - b.value) AS `change` FROM readings AS a, readings AS b WHERE a.sensor = b.sensor AND b.day = DATE_SUB(a.day, INTERVAL 1 DAY)
### right sql server
SELECT a.sensor, a.[day], a.[value] - b.[value] AS change FROM readings a INNER JOIN readings b ON b.sensor = a.sensor AND b.[day] = DATEADD(DAY, -1, a.[day])
### right sql server datediff
SELECT a.sensor, a.day, a.value - b.value change FROM readings a JOIN readings b ON b.sensor = a.sensor WHERE DATEDIFF(dd, b.day, a.day) = 1
### right sqlite
SELECT a.sensor, a.day, a.value - b.value AS change FROM readings a JOIN readings b USING (sensor) WHERE b.day = date(a.day, '-1 day')
### right sqlite julianday
SELECT a.sensor, a.day, a.value - b.value FROM readings a JOIN readings b ON a.sensor = b.sensor AND julianday(a.day) - julianday(b.day) = 1
### right oracle
SELECT sensor, day, value - pv AS change FROM (SELECT sensor, day, value, LAG(value) OVER (PARTITION BY sensor ORDER BY day) pv, LAG(day) OVER (PARTITION BY sensor ORDER BY day) pd FROM readings) WHERE day - pd = 1
### right postgresql
select t.sensor, t.day, t.value - y.value as change from readings t join readings y on t.sensor = y.sensor and t.day = (y.day + interval '1 day')::date
### wrong the row before
SELECT sensor, day, value - LAG(value) OVER (PARTITION BY sensor ORDER BY day) FROM readings
### question sql-copies-to-delete
### right mysql null-safe
SELECT DISTINCT c.id FROM contacts c JOIN contacts k ON c.name <=> k.name AND c.phone <=> k.phone AND c.city <=> k.city WHERE k.id < c.id
### right sql server intersect
SELECT c.id FROM contacts c WHERE EXISTS (SELECT * FROM contacts k WHERE k.id < c.id AND EXISTS (SELECT c.name, c.phone, c.city INTERSECT SELECT k.name, k.phone, k.city))
### right oracle decode
SELECT id FROM contacts c WHERE id > (SELECT MIN(k.id) FROM contacts k WHERE DECODE(k.name, c.name, 1, 0) = 1 AND DECODE(k.phone, c.phone, 1, 0) = 1 AND DECODE(k.city, c.city, 1, 0) = 1)
### right sqlite is
SELECT c.id FROM contacts c WHERE c.id NOT IN (SELECT MIN(id) FROM contacts GROUP BY name, phone, city)
### wrong ifnull makes an empty text and a missing one alike
SELECT id FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY name, IFNULL(phone, ''), IFNULL(city, '') ORDER BY id ASC) AS rn FROM contacts) AS t WHERE t.rn > 1;
### question sql-data-test-report
### right mysql
SELECT * FROM (SELECT 'null_id' AS check_name, SUM(order_id IS NULL) AS bad_rows FROM staging_orders UNION ALL SELECT 'double_id', COUNT(*) FROM staging_orders WHERE order_id IN (SELECT order_id FROM staging_orders GROUP BY order_id HAVING COUNT(order_id) > 1) UNION ALL SELECT 'negative', SUM(IF(amount < 0, 1, 0)) FROM staging_orders UNION ALL SELECT 'orphan', COUNT(s.customer_id) FROM staging_orders s LEFT JOIN customers c ON c.customer_id = s.customer_id WHERE c.customer_id IS NULL) t WHERE bad_rows > 0
### right sql server
WITH r (check_name, bad_rows) AS (SELECT 'null_id', COUNT(CASE WHEN order_id IS NULL THEN 1 END) FROM staging_orders UNION ALL SELECT 'double_id', ISNULL(SUM(n), 0) FROM (SELECT COUNT(*) n FROM staging_orders WHERE order_id IS NOT NULL GROUP BY order_id HAVING COUNT(*) > 1) d UNION ALL SELECT 'negative', COUNT(*) FROM staging_orders WHERE amount < 0 UNION ALL SELECT 'orphan', COUNT(*) FROM staging_orders s OUTER APPLY (SELECT TOP (1) c.customer_id FROM customers c WHERE c.customer_id = s.customer_id) m WHERE s.customer_id IS NOT NULL AND m.customer_id IS NULL) SELECT check_name, bad_rows FROM r WHERE bad_rows <> 0
### question sql-every-day-of-the-week
### right mysql
WITH RECURSIVE d AS (SELECT CAST('2026-03-02' AS DATE) AS dt UNION ALL SELECT DATE_ADD(dt, INTERVAL 1 DAY) FROM d WHERE dt < '2026-03-08') SELECT d.dt AS day, IFNULL(SUM(s.amount), 0) AS revenue FROM d LEFT JOIN sales s ON s.sold_on = d.dt GROUP BY d.dt ORDER BY d.dt;
### right sql server
WITH d AS (SELECT CAST('20260302' AS date) AS [day] UNION ALL SELECT DATEADD(day, 1, [day]) FROM d WHERE [day] < '20260308') SELECT d.[day], COALESCE(SUM(s.amount), 0) AS revenue FROM d LEFT OUTER JOIN sales s ON s.sold_on = d.[day] GROUP BY d.[day] ORDER BY d.[day] OPTION (MAXRECURSION 100)
### right oracle
SELECT d.day, NVL(SUM(s.amount), 0) revenue FROM (SELECT DATE '2026-03-02' + LEVEL - 1 AS day FROM dual CONNECT BY LEVEL <= 7) d LEFT JOIN sales s ON s.sold_on = d.day GROUP BY d.day ORDER BY 1
### right sqlite
WITH RECURSIVE days(day) AS (VALUES('2026-03-02') UNION ALL SELECT date(day, '+1 day') FROM days WHERE day < '2026-03-08') SELECT days.day, TOTAL(s.amount) AS revenue FROM days LEFT JOIN sales s ON s.sold_on = days.day GROUP BY days.day ORDER BY days.day
### right postgresql
SELECT g.day::date AS day, coalesce(sum(s.amount), 0) AS revenue FROM generate_series('2026-03-02'::date, '2026-03-08'::date, '1 day'::interval) AS g(day) LEFT JOIN sales s ON s.sold_on = g.day::date GROUP BY g.day ORDER BY g.day
### wrong without an order
WITH RECURSIVE d AS (SELECT DATE '2026-03-02' AS day UNION ALL SELECT day + 1 FROM d WHERE day < DATE '2026-03-08') SELECT d.day, COALESCE((SELECT SUM(s.amount) FROM sales s WHERE s.sold_on = d.day), 0) AS revenue FROM d
### question sql-fan-out-trap
### right mysql subqueries
SELECT o.id, IFNULL((SELECT SUM(l.amount) FROM `lines` l WHERE l.order_id = o.id), 0) AS ordered, IFNULL((SELECT SUM(p.amount) FROM payments p WHERE p.order_id = o.id), 0) AS paid FROM orders o
### right sql server outer apply
SELECT o.id, ISNULL(l.s, 0) AS ordered, ISNULL(p.s, 0) AS paid FROM orders o OUTER APPLY (SELECT SUM(amount) AS s FROM lines WHERE order_id = o.id) l OUTER APPLY (SELECT SUM(amount) AS s FROM payments WHERE order_id = o.id) p
### right oracle
WITH l AS (SELECT order_id, SUM(amount) t FROM lines GROUP BY order_id), p AS (SELECT order_id, SUM(amount) t FROM payments GROUP BY order_id) SELECT o.id, NVL(l.t, 0) ordered, NVL(p.t, 0) paid FROM orders o LEFT JOIN l ON l.order_id = o.id LEFT JOIN p ON p.order_id = o.id
### right oracle old joins
SELECT o.id, NVL(l.t, 0), NVL(p.t, 0) FROM orders o, (SELECT order_id, SUM(amount) t FROM lines GROUP BY order_id) l, (SELECT order_id, SUM(amount) t FROM payments GROUP BY order_id) p WHERE o.id = l.order_id(+) AND o.id = p.order_id(+)
### question sql-first-order-value
### right mysql
SELECT customer, MAX(IF(rn = 1, amount, NULL)) first_amount, AVG(IF(rn > 1, amount, NULL)) later_average FROM (SELECT customer, amount, ROW_NUMBER() OVER (PARTITION BY customer ORDER BY ordered_on, id) rn FROM orders) t GROUP BY customer
### right sql server
SELECT DISTINCT o.customer, f.amount AS first_amount, l.m AS later_average FROM orders o CROSS APPLY (SELECT TOP 1 id, amount FROM orders x WHERE x.customer = o.customer ORDER BY ordered_on, id) f OUTER APPLY (SELECT AVG(1.0 * amount) AS m FROM orders y WHERE y.customer = o.customer AND y.id <> f.id) l
### right oracle keep
SELECT customer, MIN(amount) KEEP (DENSE_RANK FIRST ORDER BY ordered_on, id) AS first_amount, CASE WHEN COUNT(*) > 1 THEN (SUM(amount) - MIN(amount) KEEP (DENSE_RANK FIRST ORDER BY ordered_on, id)) / (COUNT(*) - 1) END AS later_average FROM orders GROUP BY customer
### right postgresql filter
select customer, (array_agg(amount order by ordered_on, id))[1] as first_amount, avg(amount) filter (where rn > 1) as later_average from (select *, row_number() over (partition by customer order by ordered_on, id) rn from orders) x group by customer
### right sql server old names
SELECT c.customer, first_amount = MAX(CASE WHEN c.rn = 1 THEN c.amount END), [later_average] = AVG(CASE WHEN c.rn > 1 THEN CAST(c.amount AS DECIMAL(10, 2)) END) FROM (SELECT o.*, rn = ROW_NUMBER() OVER (PARTITION BY o.customer ORDER BY o.ordered_on, o.id) FROM [dbo].[orders] o) AS c GROUP BY c.customer
### question sql-invoice-bands
### right mysql
SELECT CASE WHEN amount IS NULL THEN "unknown" WHEN amount < 100 THEN "small" WHEN amount BETWEEN 100 AND 500 THEN "medium" ELSE "large" END AS band, COUNT(*) AS invoices FROM invoices GROUP BY band HAVING invoices > 0;
### right sql server
SELECT b.band, COUNT(*) AS invoices FROM invoices CROSS APPLY (VALUES (CASE WHEN amount IS NULL THEN N'unknown' WHEN amount < 100 THEN N'small' WHEN amount <= 500 THEN N'medium' ELSE N'large' END)) AS b (band) GROUP BY b.band
### right mysql if
SELECT IF(amount IS NULL, 'unknown', IF(amount < 100, 'small', IF(amount <= 500, 'medium', 'large'))) band, COUNT(1) invoices FROM invoices GROUP BY 1
### right oracle
SELECT band, COUNT(*) invoices FROM (SELECT CASE WHEN amount < 100 THEN 'small' WHEN amount <= 500 THEN 'medium' WHEN amount > 500 THEN 'large' ELSE 'unknown' END band FROM invoices) GROUP BY band
### question sql-late-deliveries-share
### right mysql truth as number
SELECT carrier, COUNT(*) AS finished, ROUND(AVG(delivered_on > promised_on) * 100, 1) AS late_percent FROM deliveries WHERE delivered_on IS NOT NULL GROUP BY carrier
### right mysql sum of truths
SELECT carrier, COUNT(delivered_on) finished, ROUND(SUM(delivered_on > promised_on) / COUNT(delivered_on) * 100, 1) late_percent FROM deliveries GROUP BY carrier HAVING COUNT(delivered_on) > 0
### right sql server
SELECT carrier, COUNT(*) AS finished, CAST(ROUND(100.0 * SUM(IIF(delivered_on > promised_on, 1, 0)) / COUNT(*), 1) AS DECIMAL(5, 1)) AS late_percent FROM deliveries WHERE delivered_on IS NOT NULL GROUP BY carrier
### right oracle
SELECT carrier, COUNT(*) finished, ROUND(100 * SUM(CASE WHEN TRUNC(delivered_on) > TRUNC(promised_on) THEN 1 ELSE 0 END) / COUNT(*), 1) late_percent FROM deliveries WHERE delivered_on IS NOT NULL GROUP BY carrier
### right postgresql
select carrier, count(*) finished, round(100.0 * count(*) filter (where delivered_on > promised_on) / count(*), 1)::float8 late_percent from deliveries where delivered_on notnull group by carrier
### right sqlite
SELECT carrier, count(*) AS finished, round(100.0 * sum(julianday(delivered_on) > julianday(promised_on)) / count(*), 1) AS late_percent FROM deliveries WHERE delivered_on IS NOT NULL GROUP BY carrier
### question sql-status-counts-in-one-row
### right mysql
SELECT team, SUM(state = 'open') + 0 AS open_tickets, SUM(state = "closed") + 0 AS closed_tickets, COUNT(*) AS all_tickets FROM (SELECT team, IFNULL(state, '') state FROM tickets) t GROUP BY team
### right sql server
SELECT team, COUNT(CASE state WHEN 'open' THEN 1 END) AS open_tickets, SUM(IIF(state = 'closed', 1, 0)) AS closed_tickets, COUNT(*) all_tickets FROM tickets GROUP BY team
### right oracle
SELECT team, COUNT(DECODE(state, 'open', 1)) open_tickets, COUNT(DECODE(state, 'closed', 1)) closed_tickets, COUNT(*) all_tickets FROM tickets GROUP BY team
### right postgresql
select team, count(*) filter (where state = 'open') open_tickets, count(nullif(state <> 'closed', true)) closed_tickets, count(*) all_tickets from tickets group by team
### wrong swapped
SELECT team, SUM(CASE WHEN state = 'closed' THEN 1 ELSE 0 END) AS open_tickets, SUM(CASE WHEN state = 'open' THEN 1 ELSE 0 END) AS closed_tickets, COUNT(*) AS all_tickets FROM tickets GROUP BY team
### question sql-distinct-buyers-per-product
### right mysql
SELECT `product`, COUNT(DISTINCT `customer_id`) AS `buyers` FROM `purchases` GROUP BY `product` ORDER BY NULL
### right sql server
SELECT p.product, buyers = COUNT(DISTINCT p.customer_id) FROM [purchases] AS p GROUP BY p.product
### right oracle
SELECT DISTINCT product, COUNT(DISTINCT customer_id) OVER (PARTITION BY product) buyers FROM purchases
### right derived
SELECT product, SUM(CASE WHEN customer_id IS NULL THEN 0 ELSE 1 END) buyers FROM (SELECT DISTINCT product, customer_id FROM purchases) AS d GROUP BY product
### question sql-average-of-last-three
### right held out 1000
SELECT id, user_id, AVG(amount * 1.0) OVER (PARTITION BY user_id ORDER BY id ROWS 2 PRECEDING) AS moving_avg FROM payments
### right held out 1001
select p.id, p.user_id, (select avg(x.amount) from (select amount from payments p2 where p2.user_id = p.user_id and p2.id <= p.id order by id desc limit 3) x) as moving_avg from payments p
### right held out 1002
SELECT [id], [user_id], AVG(CAST([amount] AS DECIMAL(10,2))) OVER (PARTITION BY [user_id] ORDER BY [id] ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS [moving_avg] FROM [dbo].[payments];
### right held out 1003
select id, user_id, (amount + coalesce(lag(amount,1) over w, 0) + coalesce(lag(amount,2) over w,0)) / (1.0 + (lag(amount,1) over w is not null)::int + (lag(amount,2) over w is not null)::int) as moving_avg from payments window w as (partition by user_id order by id)
### right held out 1004
SELECT p.id, p.user_id, AVG(q.amount) moving_avg FROM payments p CROSS APPLY (SELECT TOP 3 amount FROM payments z WHERE z.user_id = p.user_id AND z.id <= p.id ORDER BY z.id DESC) q GROUP BY p.id, p.user_id
### question sql-back-within-thirty-days
### right held out 1005
SELECT customer_id, first_on, IF(SUM(ordered_on > first_on AND DATEDIFF(ordered_on, first_on) <= 30) > 0, 'yes', 'no') AS came_back FROM (SELECT o.*, MIN(ordered_on) OVER (PARTITION BY customer_id) AS first_on FROM orders o) t GROUP BY customer_id, first_on
### right held out 1006
SELECT o.customer_id, MIN(o.ordered_on) AS first_on, CASE WHEN EXISTS (SELECT 1 FROM orders x WHERE x.customer_id = o.customer_id AND x.ordered_on > (SELECT MIN(ordered_on) FROM orders y WHERE y.customer_id=o.customer_id) AND x.ordered_on <= DATEADD(day, 30, (SELECT MIN(ordered_on) FROM orders y WHERE y.customer_id=o.customer_id))) THEN 'yes' ELSE 'no' END AS came_back FROM orders o GROUP BY o.customer_id
### right held out 1007
with f as (select customer_id, min(ordered_on) first_on from orders group by 1) select f.customer_id, f.first_on, iff(count_if(o.ordered_on > f.first_on and datediff('day', f.first_on, o.ordered_on) <= 30) > 0, 'yes','no') as came_back from f join orders o using (customer_id) group by 1,2
### right held out 1008
SELECT f.customer_id, f.first_on, DECODE(COUNT(o.order_id), 0, 'no', 'yes') came_back FROM (SELECT customer_id, MIN(ordered_on) first_on FROM orders GROUP BY customer_id) f, orders o WHERE o.customer_id(+) = f.customer_id AND o.ordered_on(+) > f.first_on AND o.ordered_on(+) <= f.first_on + 30 GROUP BY f.customer_id, f.first_on
### right held out 1009
select customer_id, first_on, case when max(case when ordered_on between first_on + interval 1 day and first_on + interval 30 day then 1 else 0 end) = 1 then 'yes' else 'no' end came_back from (select customer_id, ordered_on, first_value(ordered_on) over (partition by customer_id order by ordered_on) first_on from orders) s group by customer_id, first_on
### right held out 1010
SELECT customer_id, first_on, CASE WHEN DATE_DIFF(second_day, first_on, DAY) <= 30 THEN 'yes' ELSE 'no' END AS came_back FROM (SELECT customer_id, MIN(ordered_on) AS first_on, MIN(CASE WHEN r > 1 THEN ordered_on END) AS second_day FROM (SELECT customer_id, ordered_on, DENSE_RANK() OVER (PARTITION BY customer_id ORDER BY ordered_on) AS r FROM orders) GROUP BY customer_id)
### question sql-best-paid-per-department
### right held out 1011
SELECT e.department, e.name, e.salary FROM employees e WHERE e.salary = (SELECT MAX(salary) FROM employees m WHERE m.department = e.department)
### right held out 1012
SELECT department, name, salary FROM employees WHERE (department, salary) IN (SELECT department, MAX(salary) FROM employees GROUP BY department)
### right held out 1013
select department, name, salary from employees qualify salary = max(salary) over (partition by department)
### right held out 1014
SELECT TOP (1) WITH TIES department, name, salary FROM employees WHERE salary IS NOT NULL ORDER BY RANK() OVER (PARTITION BY department ORDER BY salary DESC)
### right held out 1015
select e.department, e.name, e.salary from employees e left join employees b on b.department = e.department and b.salary > e.salary where b.id is null and e.salary is not null
### right held out 1016
SELECT e.department, e.name, e.salary FROM employees e NATURAL JOIN (SELECT department, MAX(salary) AS salary FROM employees GROUP BY department) m
### question sql-carry-the-last-value
### right held out 1017
SELECT meter, at_minute, LAST_VALUE(value IGNORE NULLS) OVER (PARTITION BY meter ORDER BY at_minute ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS filled FROM readings
### right held out 1018
SELECT meter, at_minute, LAST_VALUE(value) IGNORE NULLS OVER (PARTITION BY meter ORDER BY at_minute) AS filled FROM readings
### right held out 1019
select r.meter, r.at_minute, (select p.value from readings p where p.meter = r.meter and p.at_minute <= r.at_minute and p.value is not null order by p.at_minute desc limit 1) filled from readings r
### right held out 1020
SELECT r.meter, r.at_minute, x.value AS filled FROM readings r OUTER APPLY (SELECT TOP 1 value FROM readings p WHERE p.meter = r.meter AND p.at_minute <= r.at_minute AND p.value IS NOT NULL ORDER BY p.at_minute DESC) x
### right held out 1021
select meter, at_minute, coalesce(value, (select value from readings b where b.meter=a.meter and b.at_minute=(select max(at_minute) from readings c where c.meter=a.meter and c.at_minute<a.at_minute and c.value is not null))) as filled from readings a
### right held out 1022
SELECT r.meter, r.at_minute, (SELECT MAX(p.value) KEEP (DENSE_RANK LAST ORDER BY p.at_minute) FROM readings p WHERE p.meter = r.meter AND p.at_minute <= r.at_minute AND p.value IS NOT NULL) AS filled FROM readings r
### question sql-change-since-yesterday
### right held out 1023
SELECT sensor, day, value - prev AS change FROM (SELECT sensor, day, value, LAG(value) OVER (PARTITION BY sensor ORDER BY day) prev, LAG(day) OVER (PARTITION BY sensor ORDER BY day) pday FROM readings) t WHERE DATEDIFF(day, pday) = 1
### right held out 1024
SELECT t.sensor, t.day, t.value - y.value AS change FROM readings t INNER JOIN readings y ON t.sensor = y.sensor AND DATEDIFF(day, y.day, t.day) = 1
### right held out 1025
SELECT t.sensor, t.day, t.value - y.value AS `change` FROM readings t JOIN readings y ON y.sensor = t.sensor AND y.day = DATE_SUB(t.day, INTERVAL 1 DAY)
### right held out 1026
SELECT t.sensor, t.day, t.value - y.value AS change FROM readings t, readings y WHERE y.sensor = t.sensor AND t.day = DATE_ADD(y.day, INTERVAL 1 DAY)
### right held out 1027
SELECT t.sensor, t.day, t.value - y.value AS change FROM readings t JOIN readings y ON y.sensor = t.sensor AND julianday(t.day) - julianday(y.day) = 1
### wrong its yesterday was filtered away
select sensor, day, value - any_value(value) over (partition by sensor order by day range between interval 1 day preceding and interval 1 day preceding) as change from readings r where exists (select * from readings y where y.sensor=r.sensor and y.day = r.day - interval '1' day)
### question sql-days-to-the-next-order
### right held out 1029
SELECT order_id, DATEDIFF(LEAD(ordered_on) OVER (PARTITION BY customer_id ORDER BY ordered_on, order_id), ordered_on) AS days_to_next FROM orders
### right held out 1030
SELECT order_id, DATEDIFF(DAY, ordered_on, LEAD(ordered_on) OVER (PARTITION BY customer_id ORDER BY ordered_on, order_id)) AS days_to_next FROM orders
### right held out 1031
SELECT order_id, TIMESTAMPDIFF(DAY, ordered_on, LEAD(ordered_on, 1) OVER (PARTITION BY customer_id ORDER BY ordered_on ASC, order_id ASC)) days_to_next FROM orders
### right held out 1032
select order_id, extract(day from (lead(ordered_on) over w)::timestamp - ordered_on::timestamp) as days_to_next from orders window w as (partition by customer_id order by ordered_on, order_id)
### right held out 1033
SELECT a.order_id, (SELECT MIN(b.ordered_on) FROM orders b WHERE b.customer_id = a.customer_id AND (b.ordered_on > a.ordered_on OR (b.ordered_on = a.ordered_on AND b.order_id > a.order_id))) - a.ordered_on AS days_to_next FROM orders a
### right held out 1034
SELECT order_id, CAST(julianday(LEAD(ordered_on) OVER (PARTITION BY customer_id ORDER BY ordered_on, order_id)) - julianday(ordered_on) AS INTEGER) AS days_to_next FROM orders
### right held out 1035
SELECT order_id, TO_DATE(nxt, 'YYYY-MM-DD') - ordered_on AS days_to_next FROM (SELECT order_id, ordered_on, TO_CHAR(LEAD(ordered_on) OVER (PARTITION BY customer_id ORDER BY ordered_on, order_id), 'YYYY-MM-DD') nxt FROM orders) q
### question sql-every-day-of-the-week
### right held out 1036
WITH RECURSIVE d AS (SELECT CAST('2026-03-02' AS DATE) AS day UNION ALL SELECT DATE_ADD(day, INTERVAL 1 DAY) FROM d WHERE day < '2026-03-08') SELECT d.day, IFNULL(SUM(s.amount), 0) AS revenue FROM d LEFT JOIN sales s ON s.sold_on = d.day GROUP BY d.day ORDER BY d.day
### right held out 1037
WITH d AS (SELECT CAST('20260302' AS DATE) AS [day] UNION ALL SELECT DATEADD(DAY, 1, [day]) FROM d WHERE [day] < '20260308') SELECT d.[day], ISNULL(SUM(s.amount), 0) AS revenue FROM d LEFT JOIN sales s ON s.sold_on = d.[day] GROUP BY d.[day] ORDER BY d.[day] OPTION (MAXRECURSION 10)
### right held out 1038
SELECT g::date AS day, COALESCE(SUM(s.amount), 0) AS revenue FROM generate_series('2026-03-02'::date, '2026-03-08'::date, '1 day') g LEFT JOIN sales s ON s.sold_on = g::date GROUP BY g ORDER BY g
### right held out 1039
SELECT day, COALESCE(SUM(amount), 0) AS revenue FROM UNNEST(GENERATE_DATE_ARRAY('2026-03-02', '2026-03-08')) AS day LEFT JOIN sales ON sold_on = day GROUP BY day ORDER BY day
### right held out 1040
SELECT d.day, NVL(SUM(s.amount), 0) AS revenue FROM (SELECT DATE '2026-03-02' + LEVEL - 1 AS day FROM dual CONNECT BY LEVEL <= 7) d LEFT JOIN sales s ON s.sold_on = d.day GROUP BY d.day ORDER BY d.day
### right held out 1041
SELECT v.day, COALESCE(SUM(s.amount),0) revenue FROM (VALUES (DATE '2026-03-02'),(DATE '2026-03-03'),(DATE '2026-03-04'),(DATE '2026-03-05'),(DATE '2026-03-06'),(DATE '2026-03-07'),(DATE '2026-03-08')) AS v(day) LEFT JOIN sales s ON s.sold_on = v.day GROUP BY v.day ORDER BY 1
### right held out 1042
select explode(sequence(to_date('2026-03-02'), to_date('2026-03-08'), interval 1 day)) as day, 0 as revenue where false union all select d.day, coalesce(sum(s.amount),0) from (select explode(sequence(date'2026-03-02', date'2026-03-08')) as day) d left join sales s on s.sold_on=d.day group by d.day order by day
### right held out 1043
SELECT DATEADD(day, SEQ4(), '2026-03-02'::DATE) AS day, COALESCE((SELECT SUM(amount) FROM sales s WHERE s.sold_on = DATEADD(day, SEQ4(), '2026-03-02'::DATE)), 0) AS revenue FROM TABLE(GENERATOR(ROWCOUNT => 7)) ORDER BY 1
### question sql-february-orders
### right held out 1044
SELECT order_id, placed_at FROM orders WHERE YEAR(placed_at) = 2026 AND MONTH(placed_at) = 2
### right held out 1045
SELECT order_id, placed_at FROM orders WHERE DATE_FORMAT(placed_at, '%Y-%m') = '2026-02'
### right held out 1046
SELECT order_id, placed_at FROM orders WHERE TO_CHAR(placed_at, 'YYYY-MM') = '2026-02'
### right held out 1047
SELECT order_id, placed_at FROM orders WHERE FORMAT(placed_at, 'yyyy-MM') = '2026-02'
### right held out 1048
SELECT order_id, placed_at FROM orders WHERE strftime('%Y-%m', placed_at) = '2026-02'
### right held out 1049
SELECT order_id, placed_at FROM orders WHERE placed_at >= '2026-02-01' AND placed_at < '2026-03-01'
### right held out 1050
SELECT order_id, placed_at FROM orders WHERE DATE_TRUNC('month', placed_at) = '2026-02-01'
### right held out 1051
SELECT order_id, placed_at FROM orders WHERE TRUNC(placed_at, 'MM') = DATE '2026-02-01'
### right held out 1052
SELECT order_id, placed_at FROM orders WHERE EOMONTH(placed_at) = '2026-02-28'
### right held out 1053
SELECT order_id, placed_at FROM orders WHERE LAST_DAY(placed_at) = '2026-02-28'
### right held out 1054
SELECT order_id, placed_at FROM orders WHERE placed_at LIKE '2026-02-%'
### right held out 1055
SELECT order_id, placed_at FROM orders WHERE EXTRACT(YEAR_MONTH FROM placed_at) = 202602
### right held out 1056
SELECT order_id, placed_at FROM orders WHERE CONVERT(char(7), placed_at, 126) = '2026-02'
### right held out 1057
SELECT order_id, placed_at FROM orders WHERE DATEPART(yyyy, placed_at) = 2026 AND DATEPART(mm, placed_at) = 2
### right held out 1058
SELECT order_id, placed_at FROM orders WHERE CAST(placed_at AS DATE) BETWEEN '2026-02-01' AND '2026-02-28'
### right held out 1059
SELECT order_id, placed_at FROM orders WHERE placed_at >= TO_TIMESTAMP('2026-02-01', 'YYYY-MM-DD') AND placed_at < ADD_MONTHS(TO_DATE('2026-02-01', 'YYYY-MM-DD'), 1)
### right held out 1060
SELECT order_id, placed_at FROM orders WHERE (placed_at AT TIME ZONE 'UTC') >= '2026-02-01 00:00:00+00' AND (placed_at AT TIME ZONE 'UTC') < '2026-03-01 00:00:00+00'
### right held out 1061
SELECT order_id, placed_at FROM orders WHERE MONTHNAME(placed_at) = 'February' AND YEAR(placed_at) = 2026
### right held out 1062
SELECT order_id, placed_at FROM orders WHERE DATEFROMPARTS(YEAR(placed_at), MONTH(placed_at), 1) = '20260201'
### right held out 1063
SELECT order_id, placed_at FROM orders WHERE placed_at::text ~ '^2026-02'
### question sql-first-overdraft
### right held out 1064
SELECT account, seq, balance FROM (SELECT t.*, ROW_NUMBER() OVER (PARTITION BY account ORDER BY seq) n FROM (SELECT b.account, b.seq, SUM(b.amount) OVER (PARTITION BY b.account ORDER BY b.seq ROWS UNBOUNDED PRECEDING) AS balance, NVL(a.credit, 0) AS credit FROM bookings b JOIN accounts a ON a.account = b.account) t WHERE balance < -credit) WHERE n = 1
### right held out 1065
select distinct on (account) account, seq, balance from (select b.account, b.seq, sum(amount) over (partition by b.account order by seq) balance, coalesce(credit,0) c from bookings b join accounts using (account)) x where balance + c < 0 order by account, seq
### right held out 1066
WITH r AS (SELECT b.account, b.seq, (SELECT SUM(x.amount) FROM bookings x WHERE x.account = b.account AND x.seq <= b.seq) AS balance FROM bookings b), bad AS (SELECT r.* FROM r JOIN accounts a ON a.account = r.account WHERE r.balance < 0 - IFNULL(a.credit, 0)) SELECT account, seq, balance FROM bad WHERE seq = (SELECT MIN(seq) FROM bad b2 WHERE b2.account = bad.account)
### right held out 1067
SELECT account, MIN(seq) AS seq, MIN_BY(balance, seq) AS balance FROM (SELECT b.account, b.seq, SUM(b.amount) OVER (PARTITION BY b.account ORDER BY b.seq) AS balance, COALESCE(a.credit,0) AS credit FROM bookings b JOIN accounts a USING(account)) WHERE balance < -credit GROUP BY account
### right held out 1068
SELECT account, MIN(seq) seq, MAX(balance) KEEP (DENSE_RANK FIRST ORDER BY seq) balance FROM (SELECT b.account, b.seq, SUM(b.amount) OVER (PARTITION BY b.account ORDER BY b.seq) balance, NVL(a.credit,0) credit FROM bookings b, accounts a WHERE a.account = b.account) WHERE balance < -credit GROUP BY account
### right held out 1069
select account, seq, balance from (select b.account, b.seq, sum(b.amount) over (partition by b.account order by b.seq) as balance, coalesce(a.credit, 0) as credit from bookings b inner join accounts a on a.account = b.account) where balance < -credit qualify row_number() over (partition by account order by seq) = 1
### question sql-invoice-bands
### right held out 1070
SELECT band, COUNT(*) AS invoices FROM (SELECT CASE WHEN amount < 100 THEN 'small' WHEN amount <= 500 THEN 'medium' WHEN amount > 500 THEN 'large' ELSE 'unknown' END AS band FROM invoices) t GROUP BY band
### right held out 1071
SELECT IF(amount IS NULL, 'unknown', IF(amount < 100, 'small', IF(amount <= 500, 'medium', 'large'))) AS band, COUNT(1) AS invoices FROM invoices GROUP BY 1
### right held out 1072
SELECT IIF(amount IS NULL, 'unknown', IIF(amount < 100, 'small', IIF(amount <= 500, 'medium', 'large'))) AS band, COUNT(*) AS invoices FROM invoices GROUP BY IIF(amount IS NULL, 'unknown', IIF(amount < 100, 'small', IIF(amount <= 500, 'medium', 'large')))
### right held out 1073
SELECT 'small' AS band, COUNT(*) AS invoices FROM invoices WHERE amount < 100 HAVING COUNT(*) > 0 UNION ALL SELECT 'medium', COUNT(*) FROM invoices WHERE amount BETWEEN 100 AND 500 HAVING COUNT(*) > 0 UNION ALL SELECT 'large', COUNT(*) FROM invoices WHERE amount > 500 HAVING COUNT(*) > 0 UNION ALL SELECT 'unknown', COUNT(*) FROM invoices WHERE amount IS NULL HAVING COUNT(*) > 0
### right held out 1074
SELECT DECODE(SIGN(amount - 100), NULL, 'unknown', -1, 'small', DECODE(SIGN(amount - 500), 1, 'large', 'medium')) band, COUNT(*) invoices FROM invoices GROUP BY DECODE(SIGN(amount - 100), NULL, 'unknown', -1, 'small', DECODE(SIGN(amount - 500), 1, 'large', 'medium'))
### right held out 1075
SELECT CHOOSE(CASE WHEN amount IS NULL THEN 4 WHEN amount < 100 THEN 1 WHEN amount <= 500 THEN 2 ELSE 3 END, 'small','medium','large','unknown') AS band, COUNT_BIG(*) AS invoices FROM invoices GROUP BY CASE WHEN amount IS NULL THEN 4 WHEN amount < 100 THEN 1 WHEN amount <= 500 THEN 2 ELSE 3 END
### question sql-longest-login-streak
### right held out 1076
WITH d AS (SELECT DISTINCT user_id, day FROM logins), g AS (SELECT user_id, day, DATE_SUB(day, INTERVAL ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) DAY) AS grp FROM d), r AS (SELECT user_id, COUNT(*) AS streak_days, MIN(day) AS started_on FROM g GROUP BY user_id, grp) SELECT user_id, streak_days, started_on FROM (SELECT r.*, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY streak_days DESC, started_on DESC) rn FROM r) z WHERE rn = 1
### right held out 1077
WITH d AS (SELECT DISTINCT user_id, day FROM logins), g AS (SELECT user_id, day, DATEADD(DAY, -ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day), day) AS grp FROM d), r AS (SELECT user_id, COUNT(*) AS streak_days, MIN(day) AS started_on FROM g GROUP BY user_id, grp) SELECT user_id, streak_days, started_on FROM (SELECT *, RANK() OVER (PARTITION BY user_id ORDER BY streak_days DESC, started_on DESC) rn FROM r) z WHERE rn = 1
### right held out 1078
with d as (select distinct user_id, day from logins), s as (select user_id, day, sum(case when prev = day - 1 then 0 else 1 end) over (partition by user_id order by day) as island from (select user_id, day, lag(day) over (partition by user_id order by day) as prev from d) q), r as (select user_id, count(*) streak_days, min(day) started_on from s group by user_id, island) select distinct on (user_id) user_id, streak_days, started_on from r order by user_id, streak_days desc, started_on desc
### right held out 1079
WITH g AS (SELECT user_id, day, julianday(day) - DENSE_RANK() OVER (PARTITION BY user_id ORDER BY day) AS grp FROM logins), r AS (SELECT user_id, COUNT(DISTINCT day) AS streak_days, MIN(day) AS started_on FROM g GROUP BY user_id, grp) SELECT user_id, streak_days, started_on FROM r WHERE NOT EXISTS (SELECT 1 FROM r b WHERE b.user_id = r.user_id AND (b.streak_days > r.streak_days OR (b.streak_days = r.streak_days AND b.started_on > r.started_on)))
### right held out 1080
SELECT user_id, streak_days, started_on FROM (SELECT user_id, COUNT(*) streak_days, MIN(day) started_on FROM (SELECT user_id, day, DATE_DIFF(day, DATE '2000-01-01', DAY) - ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS k FROM (SELECT DISTINCT user_id, day FROM logins)) GROUP BY user_id, k) QUALIFY ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY streak_days DESC, started_on DESC) = 1
### right held out 1081
SELECT user_id, streak_days, started_on FROM (SELECT user_id, COUNT(*) streak_days, MIN(day) started_on FROM (SELECT user_id, day, TO_DAYS(day) - ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS k FROM (SELECT DISTINCT user_id, day FROM logins) a) b GROUP BY user_id, k) c WHERE (user_id, streak_days, started_on) IN (SELECT user_id, streak_days, MAX(started_on) FROM (SELECT user_id, COUNT(*) streak_days, MIN(day) started_on FROM (SELECT user_id, day, TO_DAYS(day) - ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS k FROM (SELECT DISTINCT user_id, day FROM logins) a) b GROUP BY user_id, k) d WHERE streak_days = (SELECT MAX(n) FROM (SELECT user_id u, COUNT(*) n FROM (SELECT user_id, day, TO_DAYS(day) - ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS k FROM (SELECT DISTINCT user_id, day FROM logins) a) b GROUP BY user_id, k) m WHERE u = d.user_id) GROUP BY user_id, streak_days)
### question sql-median-delivery-time
### right held out 1082
SELECT courier, COUNT(minutes) AS deliveries, MEDIAN(minutes) AS median_minutes FROM deliveries WHERE minutes IS NOT NULL GROUP BY courier
### right held out 1083
SELECT DISTINCT courier, COUNT(minutes) OVER (PARTITION BY courier) AS deliveries, PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY minutes) OVER (PARTITION BY courier) AS median_minutes FROM deliveries WHERE minutes IS NOT NULL
### right held out 1084
SELECT courier, MAX(c) AS deliveries, AVG(minutes) AS median_minutes FROM (SELECT courier, minutes, ROW_NUMBER() OVER (PARTITION BY courier ORDER BY minutes) AS r, COUNT(*) OVER (PARTITION BY courier) AS c FROM deliveries WHERE minutes IS NOT NULL) t WHERE r IN (FLOOR((c + 1) / 2), CEIL((c + 1) / 2)) GROUP BY courier
### right held out 1085
SELECT courier, MAX(c) AS deliveries, AVG(1.0 * minutes) AS median_minutes FROM (SELECT courier, minutes, ROW_NUMBER() OVER (PARTITION BY courier ORDER BY minutes) AS r, COUNT(*) OVER (PARTITION BY courier) AS c FROM deliveries WHERE minutes IS NOT NULL) t WHERE r IN ((c + 1) / 2, (c + 2) / 2) GROUP BY courier
### right held out 1086
SELECT courier, COUNT(*) deliveries, percentile(minutes, 0.5) median_minutes FROM deliveries WHERE minutes IS NOT NULL GROUP BY courier
### right held out 1087
SELECT courier, COUNT(*) AS deliveries, (MAX(CASE WHEN t = 1 THEN minutes END) + MIN(CASE WHEN b = 1 THEN minutes END)) / 2.0 AS median_minutes FROM (SELECT courier, minutes, NTILE(2) OVER (PARTITION BY courier ORDER BY minutes) t, 3 - NTILE(2) OVER (PARTITION BY courier ORDER BY minutes DESC) - 1 AS b FROM deliveries WHERE minutes IS NOT NULL) x GROUP BY courier
### question sql-monthly-retention
### right held out 1088
WITH f AS (SELECT user_id, MIN(DATE_FORMAT(active_on, '%Y-%m-01')) AS cohort FROM activity GROUP BY user_id) SELECT CAST(f.cohort AS DATE) AS cohort, COUNT(DISTINCT f.user_id) AS users, COUNT(DISTINCT a.user_id) AS back_next_month, ROUND(100 * COUNT(DISTINCT a.user_id) / COUNT(DISTINCT f.user_id), 1) AS percent_back FROM f LEFT JOIN activity a ON a.user_id = f.user_id AND DATE_FORMAT(a.active_on, '%Y-%m-01') = DATE_ADD(f.cohort, INTERVAL 1 MONTH) GROUP BY f.cohort
### right held out 1089
WITH f AS (SELECT user_id, DATEFROMPARTS(YEAR(MIN(active_on)), MONTH(MIN(active_on)), 1) AS cohort FROM activity GROUP BY user_id) SELECT f.cohort, COUNT(DISTINCT f.user_id) AS users, COUNT(DISTINCT a.user_id) AS back_next_month, CAST(ROUND(100.0 * COUNT(DISTINCT a.user_id) / COUNT(DISTINCT f.user_id), 1) AS DECIMAL(5,1)) AS percent_back FROM f LEFT JOIN activity a ON a.user_id = f.user_id AND DATEDIFF(MONTH, f.cohort, a.active_on) = 1 GROUP BY f.cohort
### right held out 1090
with m as (select user_id, date_trunc('month', active_on)::date as mon from activity group by 1, 2), c as (select user_id, mon, min(mon) over (partition by user_id) as cohort from m) select cohort, count(distinct user_id) as users, count(distinct user_id) filter (where mon = cohort + interval '1 month') as back_next_month, round(count(distinct user_id) filter (where mon = cohort + interval '1 month')::numeric / count(distinct user_id) * 100, 1) as percent_back from c group by cohort
### right held out 1091
WITH f AS (SELECT user_id, TRUNC(MIN(active_on), 'MM') cohort FROM activity GROUP BY user_id) SELECT cohort, COUNT(*) users, SUM(b) back_next_month, ROUND(SUM(b) / COUNT(*) * 100, 1) percent_back FROM (SELECT f.cohort, CASE WHEN EXISTS (SELECT 1 FROM activity a WHERE a.user_id = f.user_id AND TRUNC(a.active_on, 'MM') = ADD_MONTHS(f.cohort, 1)) THEN 1 ELSE 0 END b FROM f) GROUP BY cohort
### right held out 1092
SELECT cohort, COUNT(*) AS users, SUM(back) AS back_next_month, ROUND(AVG(back) * 100, 1) AS percent_back FROM (SELECT user_id, cohort, MAX(CASE WHEN TIMESTAMPDIFF(MONTH, cohort, active_on) = 1 THEN 1 ELSE 0 END) AS back FROM (SELECT user_id, active_on, CAST(DATE_FORMAT(MIN(active_on) OVER (PARTITION BY user_id), '%Y-%m-01') AS DATE) AS cohort FROM activity) t GROUP BY user_id, cohort) u GROUP BY cohort
### question sql-quarters-as-columns
### right held out 1093
SELECT product, SUM(IF(QUARTER(sold_on)=1, amount, 0)) AS q1, SUM(IF(QUARTER(sold_on)=2, amount, 0)) AS q2, SUM(IF(QUARTER(sold_on)=3, amount, 0)) AS q3, SUM(IF(QUARTER(sold_on)=4, amount, 0)) AS q4 FROM sales WHERE YEAR(sold_on) = 2026 GROUP BY product
### right held out 1094
SELECT product, COALESCE([1],0) AS q1, COALESCE([2],0) AS q2, COALESCE([3],0) AS q3, COALESCE([4],0) AS q4 FROM (SELECT product, DATEPART(QUARTER, sold_on) AS q, amount FROM sales WHERE YEAR(sold_on) = 2026) s PIVOT (SUM(amount) FOR q IN ([1],[2],[3],[4])) p
### right held out 1095
SELECT product, COALESCE(SUM(amount) FILTER (WHERE EXTRACT(MONTH FROM sold_on) BETWEEN 1 AND 3), 0) q1, COALESCE(SUM(amount) FILTER (WHERE EXTRACT(MONTH FROM sold_on) BETWEEN 4 AND 6), 0) q2, COALESCE(SUM(amount) FILTER (WHERE EXTRACT(MONTH FROM sold_on) BETWEEN 7 AND 9), 0) q3, COALESCE(SUM(amount) FILTER (WHERE EXTRACT(MONTH FROM sold_on) >= 10), 0) q4 FROM sales WHERE EXTRACT(YEAR FROM sold_on) = 2026 GROUP BY product
### right held out 1096
SELECT product, SUM(DECODE(TO_CHAR(sold_on,'Q'), '1', amount, 0)) q1, SUM(DECODE(TO_CHAR(sold_on,'Q'), '2', amount, 0)) q2, SUM(DECODE(TO_CHAR(sold_on,'Q'), '3', amount, 0)) q3, SUM(DECODE(TO_CHAR(sold_on,'Q'), '4', amount, 0)) q4 FROM sales WHERE TO_CHAR(sold_on, 'YYYY') = '2026' GROUP BY product
### right held out 1097
SELECT product, NVL(q1,0) q1, NVL(q2,0) q2, NVL(q3,0) q3, NVL(q4,0) q4 FROM (SELECT product, TO_CHAR(sold_on,'Q') q, amount FROM sales WHERE EXTRACT(YEAR FROM sold_on)=2026) PIVOT (SUM(amount) FOR q IN ('1' AS q1, '2' AS q2, '3' AS q3, '4' AS q4))
### right held out 1098
SELECT product, SUM((MONTH(sold_on) <= 3) * amount) AS q1, SUM((MONTH(sold_on) BETWEEN 4 AND 6) * amount) AS q2, SUM((MONTH(sold_on) BETWEEN 7 AND 9) * amount) AS q3, SUM((MONTH(sold_on) > 9) * amount) AS q4 FROM sales WHERE sold_on LIKE '2026%' GROUP BY product
### right held out 1099
SELECT product, SUM(CASE CEIL(MONTH(sold_on)/3) WHEN 1 THEN amount ELSE 0 END) q1, SUM(CASE CEIL(MONTH(sold_on)/3) WHEN 2 THEN amount ELSE 0 END) q2, SUM(CASE CEIL(MONTH(sold_on)/3) WHEN 3 THEN amount ELSE 0 END) q3, SUM(CASE CEIL(MONTH(sold_on)/3) WHEN 4 THEN amount ELSE 0 END) q4 FROM sales WHERE YEAR(sold_on)=2026 GROUP BY product
### question sql-tags-per-article
### right held out 1100
SELECT a.title, IFNULL(GROUP_CONCAT(DISTINCT t.tag ORDER BY t.tag SEPARATOR ', '), 'none') AS tags FROM articles a LEFT JOIN tags t ON t.article_id = a.id GROUP BY a.id, a.title
### right held out 1101
SELECT a.title, NVL(LISTAGG(DISTINCT t.tag, ', ') WITHIN GROUP (ORDER BY t.tag), 'none') AS tags FROM articles a LEFT JOIN tags t ON t.article_id = a.id GROUP BY a.id, a.title
### right held out 1102
SELECT a.title, COALESCE((SELECT STRING_AGG(x.tag, ', ') WITHIN GROUP (ORDER BY x.tag) FROM (SELECT DISTINCT tag FROM tags t WHERE t.article_id = a.id) x), 'none') AS tags FROM articles a
### right held out 1103
SELECT a.title, COALESCE(array_to_string(array_agg(DISTINCT t.tag ORDER BY t.tag), ', '), 'none') AS tags FROM articles a LEFT JOIN tags t ON t.article_id = a.id GROUP BY a.id, a.title
### right held out 1104
SELECT a.title, CASE WHEN COUNT(t.tag) = 0 THEN 'none' ELSE concat_ws(', ', sort_array(collect_set(t.tag))) END AS tags FROM articles a LEFT JOIN tags t ON t.article_id = a.id GROUP BY a.id, a.title
### right held out 1105
SELECT a.title, ISNULL(STUFF((SELECT DISTINCT ', ' + t.tag FROM tags t WHERE t.article_id = a.id ORDER BY ', ' + t.tag FOR XML PATH('')), 1, 2, ''), 'none') AS tags FROM articles a
### right held out 1106
SELECT a.title, NULLIF(STRING_AGG(DISTINCT COALESCE(t.tag, 'none'), ', ' ORDER BY COALESCE(t.tag, 'none')), '') AS tags FROM articles a LEFT JOIN tags t ON a.id = t.article_id GROUP BY a.id, a.title
### question sql-everyone-under-a-manager
### right held out 1107
WITH t AS (SELECT id, name, 1 AS depth FROM employees WHERE manager_id = 2 UNION ALL SELECT e.id, e.name, t.depth + 1 FROM employees e INNER JOIN t ON e.manager_id = t.id) SELECT name, depth FROM t
### right held out 1108
SELECT name, LEVEL AS depth FROM employees START WITH manager_id = 2 CONNECT BY PRIOR id = manager_id
### right held out 1109
SELECT name, LEVEL - 1 AS depth FROM employees WHERE id <> 2 START WITH id = 2 CONNECT BY manager_id = PRIOR id
### right held out 1110
WITH RECURSIVE t (id, name, depth) AS (SELECT id, name, 0 FROM employees WHERE id = 2 UNION SELECT e.id, e.name, depth + 1 FROM employees e, t WHERE e.manager_id = t.id) SELECT name, depth FROM t WHERE depth > 0
### right held out 1111
with recursive t(id, depth) as (values (2, 0) union all select e.id, t.depth+1 from t join employees e on e.manager_id=t.id) select e.name, t.depth from t join employees e on e.id=t.id where t.depth>=1
### right held out 1112
SELECT e.name, 1 AS depth FROM employees e WHERE manager_id = 2 UNION ALL SELECT e.name, t.depth FROM employees e JOIN (WITH RECURSIVE r AS (SELECT id, 1 AS depth FROM employees WHERE manager_id = 2 UNION ALL SELECT x.id, r.depth + 1 FROM employees x JOIN r ON x.manager_id = r.id) SELECT id, depth FROM r WHERE depth > 1) t ON t.id = e.id
### question sql-duplicate-emails
### right held out 3000
SELECT LCASE(email) AS email, COUNT(*) AS times FROM signups WHERE email IS NOT NULL GROUP BY LCASE(email) HAVING times > 1
### right held out 3001
SELECT DISTINCT LOWER(a.email) AS email, COUNT(*) OVER (PARTITION BY LOWER(a.email)) AS times FROM signups a WHERE EXISTS (SELECT 1 FROM signups b WHERE LOWER(b.email) = LOWER(a.email) AND b.id <> a.id)
### right held out 3002
SELECT email, times FROM (SELECT lower(email) email, count(*) times FROM signups GROUP BY lower(email)) WHERE times >= 2 AND email <> ''
### right held out 3003
SELECT LOWER(email) COLLATE NOCASE AS email, COUNT(email) times FROM signups GROUP BY 1 HAVING COUNT(email) > 1
### right held out 3004
SELECT LOWER([s].[email]) AS [email], COUNT_BIG(*) AS [times] FROM [signups] AS [s] WHERE [s].[email] IS NOT NULL GROUP BY LOWER([s].[email]) HAVING COUNT_BIG(*) > 1 ORDER BY 1 OFFSET 0 ROWS
### question sql-second-highest-salary
### right held out 3005
SELECT (SELECT DISTINCT salary FROM employees WHERE salary IS NOT NULL ORDER BY salary DESC LIMIT 1 OFFSET 1) AS second_salary
### right held out 3006
SELECT (SELECT DISTINCT salary FROM employees WHERE salary IS NOT NULL ORDER BY salary DESC OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY) AS second_salary
### right held out 3007
SELECT MAX(CASE WHEN dr = 2 THEN salary END) AS second_salary FROM (SELECT salary, DENSE_RANK() OVER (ORDER BY salary DESC NULLS LAST) dr FROM employees) t
### right held out 3008
SELECT MAX(salary) second_salary FROM employees WHERE salary NOT IN (SELECT MAX(salary) FROM employees)
### right held out 3009
SELECT (SELECT TOP 1 salary FROM (SELECT DISTINCT TOP 2 salary FROM employees WHERE salary IS NOT NULL ORDER BY salary DESC) t WHERE salary < (SELECT MAX(salary) FROM employees) ORDER BY salary) AS second_salary
### right held out 3010
SELECT NTH_VALUE(salary, 2) OVER (ORDER BY salary DESC ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS second_salary FROM (SELECT DISTINCT salary FROM employees WHERE salary IS NOT NULL) d UNION SELECT NULL WHERE (SELECT COUNT(DISTINCT salary) FROM employees) = 0 LIMIT 1
### right held out 3011
SELECT array_sort(collect_set(salary), (a, b) -> b - a)[1] AS second_salary FROM employees
### right held out 3012
SELECT array_agg(DISTINCT salary ORDER BY salary DESC) FILTER (WHERE salary IS NOT NULL)[2] AS second_salary FROM employees
### right held out 3013
SELECT (ARRAY_AGG(DISTINCT salary ORDER BY salary DESC) FILTER (WHERE salary IS NOT NULL))[2] AS second_salary FROM employees
### question sql-rolling-three-months
### right held out 3014
WITH RECURSIVE m AS (SELECT MIN(month) AS month FROM sales UNION ALL SELECT DATE_ADD(month, INTERVAL 1 MONTH) FROM m WHERE month < (SELECT MAX(month) FROM sales)) SELECT m.month, CASE WHEN ROW_NUMBER() OVER (ORDER BY m.month) >= 3 THEN ROUND(AVG(IFNULL(s.revenue, 0)) OVER (ORDER BY m.month ROWS 2 PRECEDING), 2) END AS rolling_avg FROM m LEFT JOIN sales s USING (month) ORDER BY m.month
### right held out 3015
SELECT m::date AS month, CASE WHEN row_number() OVER w > 2 THEN round((coalesce(s.revenue,0) + lag(coalesce(s.revenue,0)) OVER w + lag(coalesce(s.revenue,0), 2) OVER w) / 3.0, 2) END AS rolling_avg FROM generate_series((SELECT min(month) FROM sales), (SELECT max(month) FROM sales), interval '1 month') m LEFT JOIN sales s ON s.month = m::date WINDOW w AS (ORDER BY m) ORDER BY 1
### right held out 3016
WITH m AS (SELECT MIN(month) AS month, MAX(month) AS mx FROM sales UNION ALL SELECT DATEADD(MONTH, 1, month), mx FROM m WHERE month < mx) SELECT m.month, IIF(COUNT(*) OVER (ORDER BY m.month ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) = 3, ROUND(AVG(ISNULL(s.revenue, 0) * 1.0) OVER (ORDER BY m.month ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 2), NULL) AS rolling_avg FROM m LEFT JOIN sales s ON s.month = m.month ORDER BY m.month OPTION (MAXRECURSION 0)
### right held out 3017
WITH m AS (SELECT ADD_MONTHS((SELECT MIN(month) FROM sales), LEVEL - 1) AS month FROM dual CONNECT BY LEVEL <= (SELECT MONTHS_BETWEEN(MAX(month), MIN(month)) + 1 FROM sales)) SELECT m.month, CASE WHEN COUNT(*) OVER (ORDER BY m.month ROWS 2 PRECEDING) = 3 THEN ROUND(AVG(NVL(s.revenue, 0)) OVER (ORDER BY m.month ROWS 2 PRECEDING), 2) END rolling_avg FROM m LEFT JOIN sales s ON s.month = m.month ORDER BY m.month
### right held out 3018
SELECT month, IF(rn > 2, ROUND(total / 3, 2), NULL) AS rolling_avg FROM (SELECT d AS month, ROW_NUMBER() OVER (ORDER BY d) AS rn, SUM(COALESCE(revenue, 0)) OVER (ORDER BY d ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS total FROM UNNEST(GENERATE_DATE_ARRAY((SELECT MIN(month) FROM sales), (SELECT MAX(month) FROM sales), INTERVAL 1 MONTH)) AS d LEFT JOIN sales ON sales.month = d) ORDER BY month
### question sql-running-balance
### right held out 3019
SELECT b.id, b.account, (SELECT SUM(x.amount) FROM bookings x WHERE x.account = b.account AND (x.booked_on < b.booked_on OR (x.booked_on = b.booked_on AND x.id <= b.id))) AS balance FROM bookings b
### right held out 3020
SELECT b.id, b.account, SUM(x.amount) balance FROM bookings b JOIN bookings x ON x.account = b.account AND (x.booked_on, x.id) <= (b.booked_on, b.id) GROUP BY b.id, b.account
### right held out 3021
SELECT id, account, SUM(amount) OVER (PARTITION BY account ORDER BY booked_on ASC, id ASC ROWS UNBOUNDED PRECEDING) AS `balance` FROM bookings;
### right held out 3022
SELECT id, account, x.balance FROM bookings b CROSS APPLY (SELECT SUM(amount) AS balance FROM bookings z WHERE z.account = b.account AND (z.booked_on < b.booked_on OR z.booked_on = b.booked_on AND z.id <= b.id)) x
### right held out 3023
SELECT id, account, CAST(SUM(amount) OVER (PARTITION BY account ORDER BY TO_CHAR(booked_on, 'YYYYMMDD') || LPAD(TO_CHAR(id), 10, '0')) AS NUMBER(12,2)) balance FROM bookings
### question sql-sessions-of-shift
### right held out 3024
WITH RECURSIVE d AS (SELECT id, worker, started AS a, ended, DATE(started) AS day FROM shifts UNION ALL SELECT id, worker, a, ended, DATE_ADD(day, INTERVAL 1 DAY) FROM d WHERE DATE_ADD(day, INTERVAL 1 DAY) < ended) SELECT worker, day, SUM(TIMESTAMPDIFF(MINUTE, GREATEST(a, day), LEAST(ended, DATE_ADD(day, INTERVAL 1 DAY)))) AS minutes FROM d GROUP BY worker, day
### right held out 3025
SELECT worker, [day], SUM(m) AS minutes FROM (SELECT worker, CAST(started AS DATE) AS [day], DATEDIFF(MINUTE, started, CASE WHEN CAST(ended AS DATE) > CAST(started AS DATE) THEN DATEADD(DAY, 1, CAST(CAST(started AS DATE) AS DATETIME)) ELSE ended END) AS m FROM shifts UNION ALL SELECT worker, CAST(ended AS DATE), DATEDIFF(MINUTE, CAST(CAST(ended AS DATE) AS DATETIME), ended) FROM shifts WHERE CAST(ended AS DATE) > CAST(started AS DATE)) x WHERE m > 0 GROUP BY worker, [day]
### right held out 3026
select worker, day, sum(extract(epoch from least(ended, day + interval '1 day') - greatest(started, day)) / 60)::int as minutes from (select s.*, generate_series(date_trunc('day', started), ended - interval '1 second', interval '1 day')::date as day from shifts s) t group by worker, day
### right held out 3028
SELECT worker, day, CAST(SUM((strftime('%s', e) - strftime('%s', s)) / 60) AS INTEGER) AS minutes FROM (SELECT worker, date(started) AS day, started AS s, MIN(ended, datetime(date(started), '+1 day')) AS e FROM shifts UNION ALL SELECT worker, date(ended), datetime(date(ended)), ended FROM shifts WHERE date(ended) > date(started)) WHERE s < e GROUP BY worker, day
### question sql-share-of-revenue
### right held out 3029
SELECT category, SUM(amount) AS revenue, ROUND(SUM(amount) * 100 / (SELECT SUM(amount) FROM sales), 1) AS percent FROM sales WHERE category IS NOT NULL GROUP BY category
### right held out 3030
SELECT category, revenue, ROUND(100 * RATIO_TO_REPORT(revenue) OVER (), 1) AS percent FROM (SELECT category, SUM(amount) AS revenue FROM sales GROUP BY category) QUALIFY category IS NOT NULL
### right held out 3031
SELECT s.category, SUM(s.amount) AS revenue, CAST(SUM(s.amount) * 100.0 / t.total AS DECIMAL(5,1)) AS [percent] FROM sales s CROSS JOIN (SELECT SUM(amount) AS total FROM sales) t WHERE s.category IS NOT NULL GROUP BY s.category, t.total
### right held out 3032
SELECT category, SUM(amount) revenue, TO_NUMBER(TO_CHAR(SUM(amount) / (SELECT SUM(amount) FROM sales) * 100, '990.0')) percent FROM sales WHERE category IS NOT NULL GROUP BY category
### right held out 3033
SELECT category, SUM(amount) AS revenue, ROUND(SAFE_DIVIDE(SUM(amount), (SELECT SUM(amount) FROM sales)) * 100, 1) AS percent FROM sales GROUP BY category HAVING category IS NOT NULL
### right held out 3034
SELECT category, SUM(amount) AS revenue, ROUND(SUM(amount)::NUMERIC / SUM(SUM(amount)) OVER () * 100, 1) AS percent FROM sales GROUP BY ROLLUP(category) HAVING 1 = 0 UNION ALL SELECT category, SUM(amount), ROUND(SUM(amount)::NUMERIC / (SELECT SUM(amount) FROM sales) * 100, 1) FROM sales WHERE category IS NOT NULL GROUP BY 1
### question sql-merge-the-bookings
### right held out 3035
SELECT room, MIN(from_day) AS from_day, MAX(to_day) AS to_day FROM (SELECT b.*, SUM(CASE WHEN from_day <= prev_end THEN 0 ELSE 1 END) OVER (PARTITION BY room ORDER BY from_day, to_day, id) AS grp FROM (SELECT b.*, MAX(to_day) OVER (PARTITION BY room ORDER BY from_day, to_day, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS prev_end FROM bookings b) b) t GROUP BY room, grp
### right held out 3036
SELECT s.room, s.from_day, MIN(e.to_day) AS to_day FROM (SELECT DISTINCT room, from_day FROM bookings a WHERE NOT EXISTS (SELECT 1 FROM bookings b WHERE b.room = a.room AND b.from_day < a.from_day AND b.to_day >= a.from_day)) s JOIN (SELECT DISTINCT room, to_day FROM bookings a WHERE NOT EXISTS (SELECT 1 FROM bookings b WHERE b.room = a.room AND b.to_day > a.to_day AND b.from_day <= a.to_day)) e ON e.room = s.room AND e.to_day > s.from_day GROUP BY s.room, s.from_day
### right held out 3037
WITH x AS (SELECT room, from_day, to_day, CASE WHEN from_day <= MAX(to_day) OVER (PARTITION BY room ORDER BY from_day, to_day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) THEN NULL ELSE from_day END AS st FROM bookings), y AS (SELECT room, to_day, LAST_VALUE(st IGNORE NULLS) OVER (PARTITION BY room ORDER BY from_day, to_day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS from_day FROM x) SELECT room, from_day, MAX(to_day) AS to_day FROM y GROUP BY room, from_day
### known held out 3038
SELECT * FROM bookings MATCH_RECOGNIZE (PARTITION BY room ORDER BY from_day, to_day MEASURES FIRST(from_day) AS from_day, MAX(to_day) AS to_day PATTERN (A* B) DEFINE A AS MAX(to_day) >= NEXT(from_day))
### question sql-latest-status-per-order
### right held out 3039
SELECT TOP 1 WITH TIES order_id, status, changed_at FROM order_events ORDER BY ROW_NUMBER() OVER (PARTITION BY order_id ORDER BY changed_at DESC, event_id DESC)
### right held out 3040
select distinct on (order_id) order_id, status, changed_at from order_events order by order_id, changed_at desc, event_id desc
### right held out 3041
SELECT order_id, MAX(status) KEEP (DENSE_RANK LAST ORDER BY changed_at, event_id) AS status, MAX(changed_at) AS changed_at FROM order_events GROUP BY order_id
### right held out 3042
SELECT order_id, SUBSTRING_INDEX(GROUP_CONCAT(status ORDER BY changed_at DESC, event_id DESC), ',', 1) AS status, MAX(changed_at) AS changed_at FROM order_events GROUP BY order_id
### right held out 3043
SELECT o.order_id, o.status, o.changed_at FROM order_events o LEFT JOIN order_events l ON l.order_id = o.order_id AND (l.changed_at > o.changed_at OR (l.changed_at = o.changed_at AND l.event_id > o.event_id)) WHERE l.event_id IS NULL
### right held out 3044
SELECT order_id, ARRAY_AGG(status ORDER BY changed_at DESC, event_id DESC LIMIT 1)[OFFSET(0)] AS status, MAX(changed_at) AS changed_at FROM order_events GROUP BY order_id
### right held out 3045
SELECT order_id, max_by(status, struct(changed_at, event_id)) AS status, max(changed_at) AS changed_at FROM order_events GROUP BY order_id
### right held out 3046
SELECT e.order_id, x.status, x.changed_at FROM (SELECT DISTINCT order_id FROM order_events) e JOIN LATERAL (SELECT status, changed_at FROM order_events z WHERE z.order_id = e.order_id ORDER BY changed_at DESC, event_id DESC FETCH FIRST 1 ROW ONLY) x ON TRUE
### right held out 3047
SELECT order_id, status, changed_at FROM order_events QUALIFY 1 = ROW_NUMBER() OVER (PARTITION BY order_id ORDER BY changed_at DESC, event_id DESC)
### question sql-missing-ticket-numbers
### right held out 3048
SELECT a.no + 1 AS first_missing, MIN(b.no) - 1 AS last_missing, MIN(b.no) - a.no - 1 AS how_many FROM (SELECT DISTINCT no FROM tickets) a JOIN (SELECT DISTINCT no FROM tickets) b ON b.no > a.no GROUP BY a.no HAVING MIN(b.no) > a.no + 1 ORDER BY a.no
### right held out 3049
SELECT MIN(n) AS first_missing, MAX(n) AS last_missing, COUNT(*) AS how_many FROM (SELECT n, n - ROW_NUMBER() OVER (ORDER BY n) AS g FROM generate_series((SELECT MIN(no) FROM tickets), (SELECT MAX(no) FROM tickets)) AS s(n) WHERE n NOT IN (SELECT no FROM tickets)) t GROUP BY g ORDER BY 1
### right held out 3050
SELECT prev + 1 AS first_missing, no - 1 AS last_missing, no - prev - 1 AS how_many FROM (SELECT no, LAG(no) OVER (ORDER BY no) AS prev FROM tickets) AS t WHERE no - prev > 1 ORDER BY first_missing ASC;
### right held out 3051
WITH RECURSIVE n AS (SELECT MIN(no) AS v FROM tickets UNION ALL SELECT v + 1 FROM n WHERE v < (SELECT MAX(no) FROM tickets)), m AS (SELECT v, v - ROW_NUMBER() OVER (ORDER BY v) AS k FROM n LEFT JOIN tickets t ON t.no = n.v WHERE t.no IS NULL) SELECT MIN(v) first_missing, MAX(v) last_missing, COUNT(*) how_many FROM m GROUP BY k ORDER BY first_missing
### right held out 3052
SELECT MIN(n) first_missing, MAX(n) last_missing, COUNT(*) how_many FROM (SELECT n, n - ROWNUM AS g FROM (SELECT LEVEL + (SELECT MIN(no) FROM tickets) - 1 AS n FROM dual CONNECT BY LEVEL <= (SELECT MAX(no) - MIN(no) + 1 FROM tickets) MINUS SELECT no FROM tickets ORDER BY 1)) GROUP BY g ORDER BY 1
### question sql-products-and-this-years-sales
### right held out 3053
SELECT p.name, IFNULL((SELECT SUM(s.pieces) FROM sales s WHERE s.product_id = p.id AND YEAR(s.sold_on) = 2026), 0) AS sold_2026 FROM products p
### right held out 3054
SELECT p.name, SUM(IF(YEAR(s.sold_on) = 2026, s.pieces, 0)) AS sold_2026 FROM products p LEFT JOIN sales s ON p.id = s.product_id GROUP BY p.id
### right held out 3055
SELECT p.name, NVL(SUM(s.pieces), 0) sold_2026 FROM products p, sales s WHERE s.product_id(+) = p.id AND s.sold_on(+) BETWEEN DATE '2026-01-01' AND DATE '2026-12-31' GROUP BY p.id, p.name
### right held out 3056
SELECT p.name, ISNULL(x.n, 0) AS sold_2026 FROM products p OUTER APPLY (SELECT SUM(pieces) AS n FROM sales s WHERE s.product_id = p.id AND DATEPART(YEAR, s.sold_on) = 2026) x
### right held out 3057
SELECT name, COALESCE(SUM(pieces) FILTER (WHERE sold_on::text LIKE '2026-%'), 0) AS sold_2026 FROM products p LEFT JOIN sales ON product_id = p.id GROUP BY p.id, name
### right held out 3058
SELECT p.name, TOTAL(s.pieces) AS sold_2026 FROM products p LEFT JOIN sales s ON s.product_id = p.id AND strftime('%Y', s.sold_on) = '2026' GROUP BY p.id
### wrong two products of one name together
SELECT p.name, ZEROIFNULL(SUM(s.pieces)) AS sold_2026 FROM products AS p LEFT OUTER JOIN sales AS s ON s.product_id = p.id AND DATE_PART(year, s.sold_on) = 2026 GROUP BY ALL
### wrong two products of one name together
SELECT p.name, SUM(CASE WHEN TO_CHAR(s.sold_on, 'YYYY') = '2026' THEN s.pieces ELSE 0 END) AS sold_2026 FROM products p LEFT JOIN sales s ON s.product_id = p.id GROUP BY p.name
### question sql-sales-by-region-and-month
### right held out 3061
SELECT region, CAST(DATE_FORMAT(sold_on, '%Y-%m-01') AS DATE) AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, CAST(DATE_FORMAT(sold_on, '%Y-%m-01') AS DATE)
### right held out 3062
SELECT region, DATEFROMPARTS(YEAR(sold_on), MONTH(sold_on), 1) AS [month], SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, DATEFROMPARTS(YEAR(sold_on), MONTH(sold_on), 1)
### right held out 3063
SELECT region, TRUNC(sold_on, 'MONTH') AS month, SUM(amount) total, AVG(amount) average FROM sales GROUP BY region, TRUNC(sold_on, 'MONTH')
### right held out 3064
SELECT region, DATE_TRUNC(sold_on, MONTH) AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY 1, 2
### right held out 3065
SELECT region, DATEADD(MONTH, DATEDIFF(MONTH, 0, sold_on), 0) AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, DATEADD(MONTH, DATEDIFF(MONTH, 0, sold_on), 0)
### right held out 3066
SELECT region, date(sold_on, 'start of month') AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, date(sold_on, 'start of month')
### right held out 3067
SELECT region, DATE_SUB(sold_on, INTERVAL DAYOFMONTH(sold_on) - 1 DAY) AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, DATE_SUB(sold_on, INTERVAL DAYOFMONTH(sold_on) - 1 DAY)
### right held out 3068
SELECT region, trunc(sold_on, 'MM') AS month, sum(amount) AS total, avg(amount) AS average FROM sales GROUP BY region, trunc(sold_on, 'MM')
### right held out 3069
SELECT region, LAST_DAY(ADD_MONTHS(sold_on, -1)) + 1 AS month, SUM(amount) total, AVG(amount) average FROM sales GROUP BY region, LAST_DAY(ADD_MONTHS(sold_on, -1)) + 1
### right held out 3070
SELECT region, DATETRUNC(month, sold_on) AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, DATETRUNC(month, sold_on)
### right held out 3071
SELECT region, MAKEDATE(YEAR(sold_on), 1) + INTERVAL (MONTH(sold_on) - 1) MONTH AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, month
### question sql-percentile-of-response-times
### right held out 3072
SELECT endpoint, COUNT(millis) AS calls, PERCENTILE_DISC(0.9) WITHIN GROUP (ORDER BY millis) AS p90 FROM requests WHERE millis IS NOT NULL GROUP BY endpoint
### right held out 3073
SELECT DISTINCT endpoint, COUNT(*) OVER (PARTITION BY endpoint) AS calls, PERCENTILE_DISC(0.9) WITHIN GROUP (ORDER BY millis ASC) OVER (PARTITION BY endpoint) AS p90 FROM requests WHERE millis IS NOT NULL
### right held out 3074
SELECT endpoint, MAX(n) AS calls, MIN(millis) AS p90 FROM (SELECT endpoint, millis, COUNT(*) OVER (PARTITION BY endpoint) AS n, CUME_DIST() OVER (PARTITION BY endpoint ORDER BY millis) AS cd FROM requests WHERE millis IS NOT NULL) t WHERE cd >= 0.9 GROUP BY endpoint
### right held out 3075
SELECT endpoint, calls, millis AS p90 FROM (SELECT endpoint, millis, ROW_NUMBER() OVER (PARTITION BY endpoint ORDER BY millis) r, COUNT(*) OVER (PARTITION BY endpoint) calls FROM requests WHERE millis IS NOT NULL) q WHERE r = CEILING(calls * 0.9)
### right held out 3076
SELECT endpoint, COUNT(*) AS calls, SPLIT_PART(GROUP_CONCAT(millis ORDER BY millis), ',', CEIL(COUNT(*) * 0.9)) + 0 AS p90 FROM requests WHERE millis IS NOT NULL GROUP BY endpoint
### right held out 3077
SELECT endpoint, count(*) AS calls, sort_array(collect_list(millis))[cast(ceil(count(*) * 0.9) AS int) - 1] AS p90 FROM requests WHERE millis IS NOT NULL GROUP BY endpoint
### question sql-parts-of-a-bicycle
### right held out 3078
WITH t (part, pieces) AS (SELECT part, pieces FROM parts WHERE whole = 'bike' UNION ALL SELECT p.part, t.pieces * p.pieces FROM t INNER JOIN parts p ON p.whole = t.part) SELECT part, SUM(pieces) AS pieces FROM t WHERE part NOT IN (SELECT whole FROM parts) GROUP BY part
### right held out 3079
WITH RECURSIVE need AS (SELECT 'bike' AS part, 1 AS pieces UNION ALL SELECT p.part, need.pieces * p.pieces FROM parts p, need WHERE p.whole = need.part) SELECT need.part, SUM(need.pieces) AS pieces FROM need LEFT JOIN parts p ON p.whole = need.part WHERE p.part IS NULL GROUP BY need.part
### right held out 3080
WITH RECURSIVE b(part, pieces) AS (SELECT CAST('bike' AS CHAR(8)), 1 UNION ALL SELECT p.part, b.pieces * p.pieces FROM parts AS p JOIN b ON p.whole = b.part) SELECT part, SUM(pieces) pieces FROM b WHERE NOT EXISTS (SELECT * FROM parts WHERE parts.whole = b.part) GROUP BY part
### question sql-status-counts-in-one-row
### right held out 3081
SELECT team, SUM(state = 'open') AS open_tickets, SUM(state = 'closed') AS closed_tickets, COUNT(*) AS all_tickets FROM (SELECT team, IFNULL(state, '') AS state FROM tickets) t GROUP BY team
### right held out 3082
SELECT team, COUNTIF(state = 'open') AS open_tickets, COUNTIF(state = 'closed') AS closed_tickets, COUNT(*) AS all_tickets FROM tickets GROUP BY team
### right held out 3083
SELECT team, COUNT_IF(state = 'open') AS open_tickets, COUNT_IF(state = 'closed') AS closed_tickets, COUNT(*) AS all_tickets FROM tickets GROUP BY team
### right held out 3084
SELECT team, COUNT(DECODE(state, 'open', 1)) open_tickets, COUNT(DECODE(state, 'closed', 1)) closed_tickets, COUNT(*) all_tickets FROM tickets GROUP BY team
### right held out 3085
SELECT team, SUM(IIF(state = 'open', 1, 0)) AS open_tickets, SUM(IIF(state = 'closed', 1, 0)) AS closed_tickets, COUNT(id) AS all_tickets FROM tickets GROUP BY team
### right held out 3086
SELECT t.team, (SELECT COUNT(*) FROM tickets o WHERE o.team = t.team AND o.state = 'open') open_tickets, (SELECT COUNT(*) FROM tickets c WHERE c.team = t.team AND c.state = 'closed') closed_tickets, COUNT(*) all_tickets FROM tickets t GROUP BY t.team
### right held out 3087
SELECT team, COUNT(NULLIF(state = 'open', FALSE)) AS open_tickets, COUNT(NULLIF(state = 'closed', FALSE)) AS closed_tickets, COUNT(*) AS all_tickets FROM tickets GROUP BY team
### question sql-late-deliveries-share
### right held out 3088
SELECT carrier, COUNT(delivered_on) AS finished, ROUND(AVG(delivered_on > promised_on) * 100, 1) AS late_percent FROM deliveries WHERE delivered_on IS NOT NULL GROUP BY carrier
### right held out 3089
SELECT carrier, COUNT(*) AS finished, CAST(100.0 * COUNT(CASE WHEN DATEDIFF(DAY, promised_on, delivered_on) > 0 THEN 1 END) / COUNT(*) AS NUMERIC(5, 1)) AS late_percent FROM deliveries WHERE delivered_on IS NOT NULL GROUP BY carrier
### right held out 3090
SELECT carrier, COUNT(delivered_on) finished, ROUND(SUM(GREATEST(SIGN(delivered_on - promised_on), 0)) / COUNT(delivered_on) * 100, 1) late_percent FROM deliveries GROUP BY carrier HAVING COUNT(delivered_on) > 0
### right held out 3091
SELECT carrier, COUNT(*) AS finished, ROUND(100 * AVG(IF(DATE_DIFF(delivered_on, promised_on, DAY) > 0, 1, 0)), 1) AS late_percent FROM deliveries WHERE delivered_on IS NOT NULL GROUP BY carrier
### right held out 3092
SELECT carrier, COUNT(*) finished, ROUND(COUNT(*) FILTER (WHERE delivered_on > promised_on) * 100.0 / COUNT(*), 1) late_percent FROM deliveries WHERE delivered_on NOTNULL GROUP BY carrier
### right held out 3093
SELECT carrier, COUNT(*) AS finished, ROUND(100 * MEAN(CASE WHEN datediff(delivered_on, promised_on) > 0 THEN 1.0 ELSE 0.0 END), 1) AS late_percent FROM deliveries WHERE isnotnull(delivered_on) GROUP BY carrier
### question sql-above-own-department
### right held out 4000
SELECT name, department, salary FROM employees e1 WHERE salary > (SELECT AVG(CAST(e2.salary AS FLOAT)) FROM employees e2 WHERE e2.department = e1.department)
### right held out 4001
SELECT name, department, salary FROM employees WHERE department IS NOT NULL QUALIFY salary > AVG(salary) OVER (PARTITION BY department)
### right held out 4002
SELECT e.name, e.department, e.salary FROM employees e JOIN (SELECT department, AVG(salary) avg_sal FROM employees WHERE salary IS NOT NULL GROUP BY department) d USING (department) WHERE e.salary > d.avg_sal
### right held out 4003
SELECT `name`, `department`, `salary` FROM (SELECT *, AVG(`salary`) OVER (PARTITION BY `department`) AS `m` FROM `employees`) AS x WHERE `salary` > `m` AND `department` IS NOT NULL
### question sql-customers-without-orders
### right held out 4004
SELECT customer_id, name FROM customers WHERE customer_id NOT IN (SELECT NVL(customer_id, -1) FROM orders)
### right held out 4005
SELECT c.customer_id, c.name FROM customers c LEFT ANTI JOIN orders o ON c.customer_id = o.customer_id
### right held out 4006
SELECT c.customer_id, c.name FROM customers c, orders o WHERE c.customer_id = o.customer_id(+) AND o.order_id IS NULL
### right held out 4007
SELECT customer_id, name FROM customers WHERE customer_id IN (SELECT customer_id FROM customers EXCEPT SELECT customer_id FROM orders)
### right held out 4008
SELECT c.customer_id, c.name FROM customers c FULL OUTER JOIN orders o ON o.customer_id = c.customer_id WHERE o.order_id IS NULL
### right held out 4009
SELECT customer_id, name FROM customers c WHERE (SELECT COUNT(*) FROM orders o WHERE o.customer_id = c.customer_id) = 0
### right held out 4010
SELECT customer_id, name FROM customers c WHERE c.customer_id <> ALL (SELECT o.customer_id FROM orders o WHERE o.customer_id IS NOT NULL)
### question sql-busiest-moment
### right held out 4011
WITH e AS (SELECT started AS t, 1 AS d FROM calls WHERE ended IS NULL OR ended > started UNION ALL SELECT ended, -1 FROM calls WHERE ended > started), s AS (SELECT t, SUM(SUM(d)) OVER (ORDER BY t) AS n FROM e GROUP BY t) SELECT TOP 1 n AS peak, t AS at_second FROM s ORDER BY n DESC, t
### right held out 4012
SELECT peak, at_second FROM (SELECT COUNT(*) AS peak, a.started AS at_second FROM (SELECT DISTINCT started FROM calls WHERE ended IS NULL OR ended > started) a JOIN calls b ON b.started <= a.started AND (b.ended IS NULL OR b.ended > a.started) GROUP BY a.started) x ORDER BY peak DESC, at_second ASC LIMIT 1
### right held out 4013
SELECT MAX(n) AS peak, MIN(t) KEEP (DENSE_RANK FIRST ORDER BY n DESC) AS at_second FROM (SELECT t, SUM(d) OVER (ORDER BY t, d) AS n FROM (SELECT started t, 1 d FROM calls WHERE NVL(ended, started + 1) > started UNION ALL SELECT ended, -1 FROM calls WHERE ended > started))
### right held out 4014
SELECT ANY_VALUE(n) AS peak, MIN(s) AS at_second FROM (SELECT c.started AS s, (SELECT COUNT(*) FROM calls x WHERE x.started <= c.started AND IFNULL(x.ended, 2147483647) > c.started) AS n FROM calls c WHERE IFNULL(c.ended, c.started + 1) > c.started) q WHERE n = (SELECT MAX(m) FROM (SELECT (SELECT COUNT(*) FROM calls x WHERE x.started <= c.started AND IFNULL(x.ended, 2147483647) > c.started) AS m FROM calls c WHERE IFNULL(c.ended, c.started + 1) > c.started) r)
### question sql-copies-to-delete
### right held out 4015
SELECT id FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY name, phone, city ORDER BY id) AS rn FROM contacts) t WHERE rn > 1
### right held out 4016
SELECT id FROM contacts WHERE id NOT IN (SELECT MIN(id) FROM contacts GROUP BY name, phone, city)
### right held out 4017
SELECT c2.id FROM contacts c1 JOIN contacts c2 ON c1.name = c2.name AND c1.phone <=> c2.phone AND c1.city <=> c2.city AND c1.id < c2.id GROUP BY c2.id
### wrong no phone and an empty one are the same
SELECT DISTINCT b.id FROM contacts a INNER JOIN contacts b ON a.name = b.name AND ISNULL(a.phone, '') = ISNULL(b.phone, '') AND ISNULL(a.city, '') = ISNULL(b.city, '') AND a.id < b.id
### right held out 4019
SELECT id FROM contacts c WHERE EXISTS (SELECT 1 FROM contacts k WHERE k.id < c.id AND EXISTS (SELECT k.name, k.phone, k.city INTERSECT SELECT c.name, c.phone, c.city))
### wrong the first stored instead of the smallest id
SELECT id FROM contacts WHERE rowid NOT IN (SELECT MIN(rowid) FROM contacts GROUP BY name, phone, city)
### right held out 4021
SELECT c.id FROM contacts c WHERE EXISTS (SELECT * FROM contacts k WHERE DECODE(k.phone, c.phone, 1, 0) = 1 AND DECODE(k.city, c.city, 1, 0) = 1 AND k.name = c.name AND k.id < c.id)
### right held out 4022
SELECT id FROM contacts QUALIFY ROW_NUMBER() OVER (PARTITION BY name, phone, city ORDER BY id) > 1
### question sql-distinct-buyers-per-product
### right held out 4023
SELECT product, APPROX_COUNT_DISTINCT(customer_id) AS buyers FROM purchases GROUP BY product
### right held out 4024
SELECT product, size(collect_set(customer_id)) AS buyers FROM purchases GROUP BY product
### right held out 4025
SELECT product, COUNT(customer_id) AS buyers FROM (SELECT DISTINCT product, customer_id FROM purchases) d GROUP BY product
### right held out 4026
SELECT [product], COUNT(DISTINCT [customer_id]) AS [buyers] FROM [dbo].[purchases] GROUP BY [product];
### right held out 4027
SELECT product, ARRAY_LENGTH(ARRAY_AGG(DISTINCT customer_id IGNORE NULLS)) AS buyers FROM purchases GROUP BY product HAVING COUNT(customer_id) > 0 UNION ALL SELECT product, 0 FROM purchases GROUP BY product HAVING COUNT(customer_id) = 0
### right held out 4028
SELECT p.product, (SELECT COUNT(DISTINCT q.customer_id) FROM purchases q WHERE q.product = p.product) buyers FROM purchases p GROUP BY p.product
### question sql-double-booked-rooms
### right held out 4029
SELECT a.room, a.id AS first_id, b.id AS second_id FROM bookings a, bookings b WHERE a.room = b.room AND a.id < b.id AND a.cancelled = 0 AND b.cancelled = 0 AND a.from_hour < IFNULL(b.to_hour, 999999) AND b.from_hour < IFNULL(a.to_hour, 999999)
### right held out 4030
SELECT a.room, a.id first_id, b.id second_id FROM bookings a JOIN bookings b ON a.room = b.room AND a.id < b.id AND a.from_hour < NVL(b.to_hour, 1e9) AND b.from_hour < NVL(a.to_hour, 1e9) WHERE a.cancelled IS FALSE AND b.cancelled IS FALSE
### right held out 4031
SELECT a.room, a.id AS first_id, b.id AS second_id FROM bookings a JOIN bookings b ON a.room = b.room AND a.id < b.id WHERE NOT a.cancelled AND NOT b.cancelled AND int4range(a.from_hour, a.to_hour) && int4range(b.from_hour, b.to_hour)
### right held out 4032
SELECT a.room, a.id AS first_id, b.id AS second_id FROM bookings a INNER JOIN bookings b ON a.room = b.room AND a.id < b.id WHERE a.cancelled = 'false' AND b.cancelled = 'false' AND (b.to_hour IS NULL OR a.from_hour < b.to_hour) AND (a.to_hour IS NULL OR b.from_hour < a.to_hour)
### question sql-everyone-outside-sales
### right held out 4033
SELECT name FROM people WHERE COALESCE(department, '') != 'Sales'
### right held out 4034
SELECT name FROM people WHERE department IS DISTINCT FROM 'Sales'
### right held out 4035
SELECT name FROM people WHERE NOT (department <=> 'Sales')
### right held out 4036
SELECT name FROM people WHERE department IS NOT 'Sales'
### right held out 4037
SELECT name FROM people WHERE NVL(department, 'none') <> 'Sales'
### right held out 4038
SELECT name FROM people WHERE LNNVL(department = 'Sales')
### right held out 4039
SELECT name FROM people WHERE ISNULL(department, '') <> N'Sales'
### right held out 4040
SELECT name FROM people WHERE id NOT IN (SELECT id FROM people WHERE department = "Sales")
### right held out 4041
SELECT name FROM people WHERE (department = 'Sales') IS NOT TRUE
### question sql-price-on-the-day
### right held out 4042
SELECT o.order_id, p.price FROM orders o OUTER APPLY (SELECT TOP (1) price FROM prices p WHERE p.product = o.product AND p.valid_from <= o.ordered_on ORDER BY p.valid_from DESC) p
### right held out 4043
SELECT o.order_id, p.price FROM orders o ASOF LEFT JOIN prices p ON o.product = p.product AND o.ordered_on >= p.valid_from
### right held out 4044
SELECT o.order_id, p.price FROM orders o LEFT JOIN (SELECT product, valid_from, price, LEAD(valid_from, 1, '9999-12-31') OVER (PARTITION BY product ORDER BY valid_from) AS until FROM prices) p ON p.product = o.product AND o.ordered_on >= p.valid_from AND o.ordered_on < p.until
### right held out 4045
SELECT o.order_id, MAX(p.price) KEEP (DENSE_RANK LAST ORDER BY p.valid_from) AS price FROM orders o LEFT JOIN prices p ON p.product = o.product AND p.valid_from <= o.ordered_on GROUP BY o.order_id
### right held out 4046
SELECT o.order_id, SUBSTRING_INDEX(GROUP_CONCAT(p.price ORDER BY p.valid_from DESC), ',', 1) + 0 AS price FROM orders o LEFT JOIN prices p ON p.product = o.product AND p.valid_from <= o.ordered_on GROUP BY o.order_id
### right held out 4047
SELECT o.order_id, max_by(p.price, p.valid_from) AS price FROM orders o LEFT JOIN prices p ON p.product = o.product AND p.valid_from <= o.ordered_on GROUP BY o.order_id
### right held out 4048
SELECT order_id, price FROM (SELECT o.order_id, p.price, ROW_NUMBER() OVER (PARTITION BY o.order_id ORDER BY p.valid_from DESC NULLS LAST) rn FROM orders o LEFT JOIN prices p ON p.product = o.product AND p.valid_from <= o.ordered_on) WHERE rn = 1
### question sql-top-three-salaries
### right held out 4049
SELECT department, name, salary FROM employees e WHERE (SELECT COUNT(DISTINCT salary) FROM employees x WHERE x.department = e.department AND x.salary > e.salary) < 3
### right held out 4050
SELECT department, name, salary FROM employees QUALIFY DENSE_RANK() OVER (PARTITION BY department ORDER BY salary DESC) <= 3
### right held out 4051
SELECT e.department, e.name, e.salary FROM employees e CROSS APPLY (SELECT DISTINCT TOP 3 salary FROM employees x WHERE x.department = e.department ORDER BY salary DESC) t WHERE t.salary = e.salary
### right held out 4052
SELECT e.department, e.name, e.salary FROM employees e WHERE e.salary IN (SELECT DISTINCT x.salary FROM employees x WHERE x.department = e.department ORDER BY x.salary DESC FETCH FIRST 3 ROWS ONLY)
### right held out 4053
SELECT e.department, e.name, e.salary FROM employees e LEFT JOIN (SELECT DISTINCT department, salary FROM employees) h ON h.department = e.department AND h.salary > e.salary GROUP BY e.id, e.department, e.name, e.salary HAVING COUNT(h.salary) < 3
### question sql-visits-with-a-pause
### right held out 4054
SELECT user_id, MIN(clicked_at) AS started_at, MAX(clicked_at) AS ended_at, COUNT(*) AS clicks FROM (SELECT user_id, clicked_at, SUM(new) OVER (PARTITION BY user_id ORDER BY clicked_at, id ROWS UNBOUNDED PRECEDING) AS v FROM (SELECT *, CASE WHEN DATEDIFF(SECOND, LAG(clicked_at) OVER (PARTITION BY user_id ORDER BY clicked_at, id), clicked_at) <= 1800 THEN 0 ELSE 1 END AS new FROM clicks) a) b GROUP BY user_id, v
### right held out 4055
SELECT user_id, MIN(clicked_at) AS started_at, MAX(clicked_at) AS ended_at, COUNT(*) AS clicks FROM (SELECT user_id, clicked_at, SUM(IF(TIMESTAMPDIFF(SECOND, prev, clicked_at) <= 1800, 0, 1)) OVER (PARTITION BY user_id ORDER BY clicked_at) AS v FROM (SELECT user_id, clicked_at, LAG(clicked_at) OVER (PARTITION BY user_id ORDER BY clicked_at) AS prev FROM clicks) a) b GROUP BY user_id, v
### right held out 4056
SELECT user_id, MIN(clicked_at) AS started_at, MAX(clicked_at) AS ended_at, COUNT(*) AS clicks FROM (SELECT user_id, clicked_at, COUNTIF(gap IS NULL OR gap > 1800) OVER (PARTITION BY user_id ORDER BY clicked_at) AS v FROM (SELECT user_id, clicked_at, TIMESTAMP_DIFF(clicked_at, LAG(clicked_at) OVER (PARTITION BY user_id ORDER BY clicked_at), SECOND) AS gap FROM clicks)) GROUP BY user_id, v
### right held out 4057
SELECT user_id, MIN(clicked_at) started_at, MAX(clicked_at) ended_at, COUNT(*) clicks FROM (SELECT user_id, clicked_at, SUM(CASE WHEN clicked_at - prev <= INTERVAL '30' MINUTE THEN 0 ELSE 1 END) OVER (PARTITION BY user_id ORDER BY clicked_at) v FROM (SELECT user_id, clicked_at, LAG(clicked_at) OVER (PARTITION BY user_id ORDER BY clicked_at) prev FROM clicks)) GROUP BY user_id, v
### wrong a window inside a window
SELECT user_id, MIN(clicked_at) AS started_at, MAX(clicked_at) AS ended_at, COUNT(*) AS clicks FROM (SELECT user_id, clicked_at, SUM(CASE WHEN unix_timestamp(clicked_at) - unix_timestamp(LAG(clicked_at) OVER (PARTITION BY user_id ORDER BY clicked_at)) <= 1800 THEN 0 ELSE 1 END) OVER (PARTITION BY user_id ORDER BY clicked_at) AS v FROM clicks) x GROUP BY user_id, v
### right held out 4059
SELECT user_id, MIN(clicked_at) AS started_at, MAX(clicked_at) AS ended_at, COUNT(*) AS clicks FROM (SELECT user_id, clicked_at, SUM(n) OVER (PARTITION BY user_id ORDER BY clicked_at) AS v FROM (SELECT user_id, clicked_at, CASE WHEN (julianday(clicked_at) - julianday(LAG(clicked_at) OVER (PARTITION BY user_id ORDER BY clicked_at))) * 86400 <= 1800.001 THEN 0 ELSE 1 END AS n FROM clicks)) GROUP BY user_id, v
### question sql-new-and-returning-buyers
### right held out 4060
SELECT CAST(DATE_FORMAT(o.ordered_on, '%Y-%m-01') AS DATE) AS month, COUNT(DISTINCT IF(DATE_FORMAT(o.ordered_on, '%Y-%m') = DATE_FORMAT(f.first_on, '%Y-%m'), o.buyer, NULL)) AS new_buyers, COUNT(DISTINCT IF(DATE_FORMAT(o.ordered_on, '%Y-%m') > DATE_FORMAT(f.first_on, '%Y-%m'), o.buyer, NULL)) AS returning_buyers FROM orders o JOIN (SELECT buyer, MIN(ordered_on) AS first_on FROM orders GROUP BY buyer) f ON f.buyer = o.buyer GROUP BY CAST(DATE_FORMAT(o.ordered_on, '%Y-%m-01') AS DATE)
### right held out 4061
SELECT m AS month, SUM(CASE WHEN r = 1 THEN 1 ELSE 0 END) AS new_buyers, SUM(CASE WHEN r > 1 THEN 1 ELSE 0 END) AS returning_buyers FROM (SELECT m, ROW_NUMBER() OVER (PARTITION BY buyer ORDER BY m) r FROM (SELECT DISTINCT buyer, EOMONTH(ordered_on, -1) AS e, DATEADD(DAY, 1, EOMONTH(ordered_on, -1)) AS m FROM orders) d) x GROUP BY m
### right held out 4062
SELECT mon AS month, COUNT(*) FILTER (WHERE rn = 1) new_buyers, COUNT(*) FILTER (WHERE rn > 1) returning_buyers FROM (SELECT buyer, TRUNC(ordered_on, 'MM') mon, ROW_NUMBER() OVER (PARTITION BY buyer ORDER BY TRUNC(ordered_on, 'MM')) rn FROM orders GROUP BY buyer, TRUNC(ordered_on, 'MM')) GROUP BY mon
### right held out 4063
SELECT DATE_TRUNC(ordered_on, MONTH) AS month, COUNT(DISTINCT CASE WHEN DATE_TRUNC(ordered_on, MONTH) = DATE_TRUNC(first_on, MONTH) THEN buyer END) AS new_buyers, COUNT(DISTINCT CASE WHEN DATE_TRUNC(ordered_on, MONTH) > DATE_TRUNC(first_on, MONTH) THEN buyer END) AS returning_buyers FROM (SELECT buyer, ordered_on, MIN(ordered_on) OVER (PARTITION BY buyer) AS first_on FROM orders) GROUP BY 1
### right held out 4064
SELECT month, COUNT(DECODE(month, first_month, 1)) new_buyers, COUNT(*) - COUNT(DECODE(month, first_month, 1)) returning_buyers FROM (SELECT DISTINCT buyer, TO_DATE(TO_CHAR(ordered_on, 'YYYYMM') || '01', 'YYYYMMDD') month, MIN(TO_DATE(TO_CHAR(ordered_on, 'YYYYMM') || '01', 'YYYYMMDD')) OVER (PARTITION BY buyer) first_month FROM orders) GROUP BY month
### question sql-machine-state-spans
### right held out 4065
SELECT machine, state, MIN(minute) AS from_minute, MAX(minute) AS to_minute, COUNT(*) AS pings FROM (SELECT p.*, ROW_NUMBER() OVER (PARTITION BY machine ORDER BY minute) - ROW_NUMBER() OVER (PARTITION BY machine, state ORDER BY minute) AS grp FROM pings p) t GROUP BY machine, state, grp
### right held out 4066
SELECT machine, state, MIN(minute) AS from_minute, MAX(minute) AS to_minute, COUNT(*) AS pings FROM (SELECT machine, minute, state, COUNT(CASE WHEN ISNULL(state, '?') <> ISNULL(prev, '?') THEN 1 END) OVER (PARTITION BY machine ORDER BY minute) AS g FROM (SELECT machine, minute, state, LAG(state) OVER (PARTITION BY machine ORDER BY minute) AS prev FROM pings) a) b GROUP BY machine, state, g
### right held out 4067
SELECT machine, ANY_VALUE(state) AS state, MIN(minute) AS from_minute, MAX(minute) AS to_minute, COUNT(*) AS pings FROM (SELECT *, CONDITIONAL_CHANGE_EVENT(IFNULL(state, '-')) OVER (PARTITION BY machine ORDER BY minute) AS g FROM pings) GROUP BY machine, g
