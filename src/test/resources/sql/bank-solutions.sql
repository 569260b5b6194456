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
### known oracle old joins
SELECT o.id, NVL(l.t, 0), NVL(p.t, 0) FROM orders o, (SELECT order_id, SUM(amount) t FROM lines GROUP BY order_id) l, (SELECT order_id, SUM(amount) t FROM payments GROUP BY order_id) p WHERE o.id = l.order_id(+) AND o.id = p.order_id(+)
### question sql-first-order-value
### right mysql
SELECT customer, MAX(IF(rn = 1, amount, NULL)) first_amount, AVG(IF(rn > 1, amount, NULL)) later_average FROM (SELECT customer, amount, ROW_NUMBER() OVER (PARTITION BY customer ORDER BY ordered_on, id) rn FROM orders) t GROUP BY customer
### right sql server
SELECT DISTINCT o.customer, f.amount AS first_amount, l.m AS later_average FROM orders o CROSS APPLY (SELECT TOP 1 id, amount FROM orders x WHERE x.customer = o.customer ORDER BY ordered_on, id) f OUTER APPLY (SELECT AVG(1.0 * amount) AS m FROM orders y WHERE y.customer = o.customer AND y.id <> f.id) l
### known oracle keep
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
