### question sql-average-bonus
### right fresh 1 MySQL
SELECT team, AVG(IFNULL(bonus, 0)) AS avg_bonus FROM `staff` GROUP BY team;
### right fresh 2 SQL Server
SELECT [team], SUM(ISNULL([bonus], 0)) * 1.0 / COUNT(*) AS [avg_bonus] FROM [dbo].[staff] GROUP BY [team];
### right fresh 3 Oracle
SELECT DISTINCT team, AVG(NVL(bonus, 0)) OVER (PARTITION BY team) "avg_bonus" FROM staff
### right fresh 4 PostgreSQL
select team, (sum(coalesce(bonus, 0)) / count(id)::numeric) as avg_bonus from staff group by 1;
### right fresh 5 Spark
SELECT team, mean(nvl(bonus, 0)) AS avg_bonus FROM staff GROUP BY team
### right fresh 6 SQLite
SELECT team, total(bonus) / count(*) AS avg_bonus FROM staff GROUP BY team
### wrong counts only those with a bonus
SELECT team, SUM(IFNULL(bonus, 0)) / COUNT(bonus) AS avg_bonus FROM staff GROUP BY team
### wrong a team without any bonus is missing
SELECT team, AVG(ISNULL(bonus, 0)) AS avg_bonus FROM staff WHERE bonus IS NOT NULL GROUP BY team
### question sql-before-the-foreign-key
### right fresh 7 MySQL
SELECT l.loan_id, l.book_id FROM loans AS l LEFT JOIN books AS b USING (book_id) WHERE ISNULL(b.title) AND NOT ISNULL(l.book_id)
### right fresh 8 PostgreSQL
SELECT loan_id, book_id FROM loans WHERE book_id <> ALL (ARRAY(SELECT book_id FROM books))
### right fresh 9 SQL Server
SELECT l.loan_id, l.book_id FROM loans l WHERE l.book_id IN (SELECT book_id FROM loans EXCEPT SELECT book_id FROM books)
### right fresh 10 Oracle
SELECT l.loan_id, l.book_id FROM loans l, books b WHERE l.book_id = b.book_id(+) AND b.book_id IS NULL AND l.book_id IS NOT NULL
### right fresh 11 Spark
SELECT loan_id, book_id FROM loans LEFT ANTI JOIN books ON loans.book_id = books.book_id WHERE book_id IS NOT NULL
### wrong NULL is reported
SELECT l.loan_id, l.book_id FROM loans l WHERE NOT EXISTS (SELECT * FROM books b WHERE b.book_id = l.book_id)
### wrong compares with the loan's number
SELECT l.loan_id, l.book_id FROM loans l WHERE l.book_id IS NOT NULL AND l.loan_id NOT IN (SELECT book_id FROM books)
### question sql-before-the-unique-constraint
### right fresh 12 MySQL
SELECT a.id, a.company, a.badge FROM badges a WHERE (a.company, a.badge) IN (SELECT company, badge FROM badges GROUP BY company, badge HAVING COUNT(*) > 1)
### right fresh 13 SQL Server
;WITH dup AS (SELECT company, badge, cnt = COUNT(*) FROM badges WHERE company IS NOT NULL AND badge IS NOT NULL GROUP BY company, badge) SELECT b.id, b.company, b.badge FROM badges b INNER JOIN dup d ON d.company = b.company AND d.badge = b.badge WHERE d.cnt > 1
### right fresh 14 PostgreSQL
SELECT DISTINCT b1.id, b1.company, b1.badge FROM badges b1 JOIN badges b2 USING (company, badge) WHERE b1.id != b2.id
### right fresh 15 Oracle
SELECT id, company, badge FROM badges b WHERE EXISTS (SELECT NULL FROM badges x WHERE x.company = b.company AND x.badge = b.badge AND x.ROWID <> b.ROWID)
### right fresh 16 Spark
SELECT id, company, badge FROM badges WHERE concat_ws('|', company, badge) IN (SELECT concat_ws('|', company, badge) FROM badges WHERE company IS NOT NULL AND badge IS NOT NULL GROUP BY 1 HAVING count(1) > 1) AND company IS NOT NULL AND badge IS NOT NULL
### wrong one of each clash only
SELECT MIN(id) AS id, company, badge FROM badges WHERE company IS NOT NULL AND badge IS NOT NULL GROUP BY company, badge HAVING COUNT(*) > 1
### question sql-best-paid-per-department
### right fresh 17 MySQL
SELECT e.department, e.name, e.salary FROM employees e JOIN (SELECT department, MAX(salary) AS top FROM employees GROUP BY department) m ON e.department = m.department AND e.salary = m.top ORDER BY NULL
### right fresh 18 SQL Server
SELECT department, name, salary FROM (SELECT TOP 1 WITH TIES department, name, salary FROM employees WHERE salary IS NOT NULL ORDER BY RANK() OVER (PARTITION BY department ORDER BY salary DESC)) AS t
### wrong a department without a known salary passes ALL of nothing
SELECT department, name, salary FROM employees e WHERE salary >= ALL (SELECT salary FROM employees WHERE department = e.department AND salary IS NOT NULL)
### right fresh 20 Oracle
SELECT department, name, salary FROM (SELECT e.*, MAX(salary) OVER (PARTITION BY department) mx FROM employees e) WHERE salary = mx
### right fresh 21 SQLite
SELECT department, name, salary FROM employees AS e WHERE salary == (SELECT max(salary) FROM employees WHERE department == e.department)
### wrong ties lost
SELECT department, name, salary FROM (SELECT department, name, salary, ROW_NUMBER() OVER (PARTITION BY department ORDER BY salary DESC) AS rn FROM employees WHERE salary IS NOT NULL) x WHERE rn = 1
### wrong best of the whole house
SELECT department, name, salary FROM employees WHERE salary IN (SELECT MAX(salary) FROM employees)
### question sql-biggest-spender-per-region
### right fresh 22 MySQL
WITH s AS (SELECT u.region, u.user_id, u.user_name, SUM(t.amount) AS volume FROM users u INNER JOIN transactions t USING (user_id) WHERE YEAR(t.made_on) = 2026 AND MONTH(t.made_on) <= 3 GROUP BY u.user_id) SELECT region, user_name, volume FROM s WHERE (region, volume) IN (SELECT region, MAX(volume) FROM s GROUP BY region)
### right fresh 23 SQL Server
SELECT x.region, x.user_name, x.volume FROM (SELECT u.region, u.user_name, SUM(t.amount) AS volume, DENSE_RANK() OVER (PARTITION BY u.region ORDER BY SUM(t.amount) DESC) AS rk FROM dbo.users AS u JOIN dbo.transactions AS t ON t.user_id = u.user_id WHERE t.made_on BETWEEN '20260101' AND '20260331' GROUP BY u.region, u.user_id, u.user_name) AS x WHERE x.rk = 1;
### right fresh 24 Oracle
SELECT region, user_name, volume FROM (SELECT u.region, u.user_name, SUM(t.amount) volume, RANK() OVER (PARTITION BY u.region ORDER BY SUM(t.amount) DESC) rnk FROM users u JOIN transactions t ON u.user_id = t.user_id WHERE t.made_on >= TO_DATE('01.01.2026', 'DD.MM.YYYY') AND t.made_on < ADD_MONTHS(TO_DATE('01.01.2026', 'DD.MM.YYYY'), 3) GROUP BY u.region, u.user_name, u.user_id) WHERE rnk = 1
### right fresh 25 SQLite
SELECT region, user_name, volume FROM (SELECT u.region, u.user_name, sum(amount) AS volume, rank() OVER (PARTITION BY region ORDER BY sum(amount) DESC) AS r FROM transactions t JOIN users u ON u.user_id = t.user_id WHERE strftime('%Y-%m', made_on) IN ('2026-01', '2026-02', '2026-03') GROUP BY u.user_id) WHERE r = 1
### right fresh 26 PostgreSQL
SELECT region, user_name, volume FROM (SELECT u.region, u.user_name, SUM(t.amount) AS volume, RANK() OVER w AS place FROM users u NATURAL JOIN transactions t WHERE date_trunc('quarter', t.made_on) = '2026-01-01' GROUP BY u.user_id, u.region, u.user_name WINDOW w AS (PARTITION BY u.region ORDER BY SUM(t.amount) DESC)) q WHERE place = 1
### wrong the last day of March is lost
SELECT region, user_name, volume FROM (SELECT u.region, u.user_name, SUM(t.amount) volume, RANK() OVER (PARTITION BY u.region ORDER BY SUM(t.amount) DESC) r FROM users u JOIN transactions t ON t.user_id = u.user_id WHERE t.made_on >= '2026-01-01' AND t.made_on < '2026-03-31' GROUP BY u.user_id, u.region, u.user_name) x WHERE r = 1
### wrong every year's first quarter
SELECT region, user_name, volume FROM (SELECT u.region, u.user_name, SUM(t.amount) volume, RANK() OVER (PARTITION BY u.region ORDER BY SUM(t.amount) DESC) r FROM users u JOIN transactions t ON t.user_id = u.user_id WHERE MONTH(t.made_on) IN (1, 2, 3) GROUP BY u.user_id, u.region, u.user_name) x WHERE r = 1
### question sql-busiest-moment
### right fresh 27 MySQL
SELECT n AS peak, s AS at_second FROM (SELECT a.started AS s, (SELECT COUNT(*) FROM calls b WHERE b.started <= a.started AND IFNULL(b.ended, 2147483647) > a.started) AS n FROM calls a WHERE IFNULL(a.ended, 2147483647) > a.started) t ORDER BY n DESC, s LIMIT 0, 1
### right fresh 28 SQL Server
SELECT TOP (1) COUNT(b.id) AS peak, a.started AS at_second FROM (SELECT DISTINCT started FROM calls WHERE ended IS NULL OR ended > started) a JOIN calls b ON b.started <= a.started AND (b.ended IS NULL OR b.ended > a.started) GROUP BY a.started ORDER BY COUNT(b.id) DESC, a.started ASC
### right fresh 29 Oracle
SELECT peak, at_second FROM (SELECT active peak, sec at_second FROM (SELECT sec, SUM(SUM(step)) OVER (ORDER BY sec) active FROM (SELECT started sec, 1 step FROM calls WHERE NVL(ended, started + 1) > started UNION ALL SELECT ended, -1 FROM calls WHERE ended > started) GROUP BY sec) ORDER BY active DESC, sec) WHERE ROWNUM = 1
### right fresh 30 PostgreSQL
WITH e AS (SELECT v.sec, SUM(v.d) AS d FROM calls c CROSS JOIN LATERAL (VALUES (c.started, 1), (c.ended, -1)) AS v(sec, d) WHERE v.sec IS NOT NULL AND c.started IS DISTINCT FROM c.ended GROUP BY v.sec), r AS (SELECT sec, SUM(d) OVER (ORDER BY sec) AS n FROM e) SELECT n AS peak, sec AS at_second FROM r ORDER BY n DESC, sec FETCH FIRST ROW ONLY
### wrong the last second of the peak
SELECT n AS peak, s AS at_second FROM (SELECT a.started AS s, (SELECT COUNT(*) FROM calls b WHERE b.started <= a.started AND COALESCE(b.ended, 2147483647) > a.started) AS n FROM calls a WHERE COALESCE(a.ended, 2147483647) > a.started) t ORDER BY n DESC, s DESC LIMIT 1
### wrong a call that ends now still counts
SELECT n AS peak, s AS at_second FROM (SELECT a.started AS s, (SELECT COUNT(*) FROM calls b WHERE b.started <= a.started AND COALESCE(b.ended, 2147483647) >= a.started) AS n FROM calls a) t ORDER BY n DESC, s LIMIT 1
### question sql-carry-the-last-value
### right fresh 31 MySQL
SELECT r.meter, r.at_minute, IFNULL(r.value, (SELECT p.value FROM readings p WHERE p.meter = r.meter AND p.at_minute < r.at_minute AND p.value IS NOT NULL ORDER BY p.at_minute DESC LIMIT 1)) AS filled FROM readings r
### right fresh 32 SQL Server
SELECT r.meter, r.at_minute, filled = p.value FROM readings AS r OUTER APPLY (SELECT TOP 1 q.value FROM readings AS q WHERE q.meter = r.meter AND q.at_minute <= r.at_minute AND q.value IS NOT NULL ORDER BY q.at_minute DESC) AS p
### right fresh 33 Oracle
SELECT meter, at_minute, LAST_VALUE(value) IGNORE NULLS OVER (PARTITION BY meter ORDER BY at_minute) AS filled FROM readings
### right fresh 34 Spark
SELECT meter, at_minute, last(value, true) OVER (PARTITION BY meter ORDER BY at_minute ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS filled FROM readings
### right fresh 35 PostgreSQL
SELECT meter, at_minute, (array_agg(value) FILTER (WHERE value IS NOT NULL) OVER (PARTITION BY meter ORDER BY at_minute DESC ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING))[1] AS filled FROM readings
### right fresh 36 SQLite
SELECT meter, at_minute, CAST(substr(max(CASE WHEN value IS NOT NULL THEN printf('%08d', at_minute) || value END) OVER (PARTITION BY meter ORDER BY at_minute), 9) AS INTEGER) AS filled FROM readings
### wrong the largest value so far
SELECT meter, at_minute, MAX(value) OVER (PARTITION BY meter ORDER BY at_minute) AS filled FROM readings
### wrong looks one row back only
SELECT meter, at_minute, IFNULL(value, LAG(value) OVER (PARTITION BY meter ORDER BY at_minute)) AS filled FROM readings
### question sql-checkout-funnel
### right fresh 37 MySQL
SELECT COUNT(DISTINCT v.visitor) AS viewed, COUNT(DISTINCT c.visitor) AS carted, COUNT(DISTINCT p.visitor) AS paid FROM (SELECT visitor, MIN(at_minute) AS t FROM events WHERE kind = "view" GROUP BY visitor) v LEFT JOIN events c ON c.visitor = v.visitor AND c.kind = "cart" AND c.at_minute > v.t LEFT JOIN events p ON p.visitor = c.visitor AND p.kind = "pay" AND p.at_minute > c.at_minute
### right fresh 38 SQL Server
WITH v AS (SELECT visitor, MIN(at_minute) AS m FROM events WHERE kind = N'view' GROUP BY visitor), c AS (SELECT v.visitor, (SELECT MIN(e.at_minute) FROM events e WHERE e.visitor = v.visitor AND e.kind = N'cart' AND e.at_minute > v.m) AS m FROM v) SELECT COUNT(*) AS viewed, COUNT(c.m) AS carted, SUM(CASE WHEN EXISTS (SELECT 1 FROM events e WHERE e.visitor = c.visitor AND e.kind = 'pay' AND e.at_minute > c.m) THEN 1 ELSE 0 END) AS paid FROM c
### right fresh 39 PostgreSQL
SELECT count(v) AS viewed, count(c) AS carted, count(p) AS paid FROM (SELECT visitor, min(at_minute) AS v FROM events WHERE kind = 'view' GROUP BY visitor) a LEFT JOIN LATERAL (SELECT min(at_minute) AS c FROM events e WHERE e.visitor = a.visitor AND kind = 'cart' AND at_minute > a.v) b ON true LEFT JOIN LATERAL (SELECT min(at_minute) AS p FROM events e WHERE e.visitor = a.visitor AND kind = 'pay' AND at_minute > b.c) d ON true
### wrong no order of events is kept
SELECT COUNT(DISTINCT IF(kind = 'view', visitor, NULL)) AS viewed, COUNT(DISTINCT IF(kind = 'cart', visitor, NULL)) AS carted, COUNT(DISTINCT IF(kind = 'pay', visitor, NULL)) AS paid FROM events
### wrong columns swapped
SELECT COUNT(DISTINCT p.visitor) AS paid, COUNT(DISTINCT c.visitor) AS carted, COUNT(DISTINCT v.visitor) AS viewed FROM (SELECT visitor, MIN(at_minute) AS t FROM events WHERE kind = 'view' GROUP BY visitor) v LEFT JOIN events c ON c.visitor = v.visitor AND c.kind = 'cart' AND c.at_minute > v.t LEFT JOIN events p ON p.visitor = c.visitor AND p.kind = 'pay' AND p.at_minute > c.at_minute
### question sql-compare-two-loads
### right fresh 40 MySQL
SELECT y.sku, IF(t.sku IS NULL, 'gone', 'changed') AS `change` FROM yesterday y LEFT JOIN today t ON t.sku = y.sku WHERE t.sku IS NULL OR NOT (y.name <=> t.name AND y.price <=> t.price) UNION ALL SELECT sku, 'new' FROM today WHERE sku NOT IN (SELECT sku FROM yesterday)
### right fresh 41 SQL Server
SELECT ISNULL(y.sku, t.sku) AS sku, IIF(y.sku IS NULL, 'new', IIF(t.sku IS NULL, 'gone', 'changed')) AS change FROM yesterday y FULL OUTER JOIN today t ON t.sku = y.sku WHERE NOT EXISTS (SELECT y.sku, y.name, y.price INTERSECT SELECT t.sku, t.name, t.price)
### right fresh 42 Oracle
SELECT NVL(y.sku, t.sku) sku, CASE WHEN y.sku IS NULL THEN 'new' WHEN t.sku IS NULL THEN 'gone' ELSE 'changed' END change FROM yesterday y FULL JOIN today t ON y.sku = t.sku WHERE y.sku IS NULL OR t.sku IS NULL OR DECODE(y.name, t.name, 0, 1) = 1 OR DECODE(y.price, t.price, 0, 1) = 1
### right fresh 43 PostgreSQL
SELECT sku, CASE WHEN count(*) = 2 THEN 'changed' WHEN max(src) = 'y' THEN 'gone' ELSE 'new' END AS change FROM ((SELECT 'y' AS src, x.* FROM (TABLE yesterday EXCEPT TABLE today) x) UNION ALL (SELECT 't', x.* FROM (TABLE today EXCEPT TABLE yesterday) x)) d GROUP BY sku
### right fresh 44 SQLite
SELECT y.sku, CASE WHEN t.sku IS NULL THEN 'gone' ELSE 'changed' END AS change FROM yesterday y LEFT JOIN today t USING (sku) WHERE t.sku IS NULL OR y.name IS NOT t.name OR y.price IS NOT t.price UNION SELECT t.sku, 'new' FROM today t LEFT JOIN yesterday y USING (sku) WHERE y.sku IS NULL
### right fresh 45 Spark
SELECT coalesce(y.sku, t.sku) AS sku, CASE WHEN y.sku IS NULL THEN "new" WHEN t.sku IS NULL THEN "gone" ELSE "changed" END AS change FROM yesterday y FULL OUTER JOIN today t ON y.sku <=> t.sku WHERE y.sku IS NULL OR t.sku IS NULL OR NOT (y.name <=> t.name) OR NOT (y.price <=> t.price)
### wrong NULL against a value goes unnoticed
SELECT COALESCE(y.sku, t.sku) AS sku, CASE WHEN y.sku IS NULL THEN 'new' WHEN t.sku IS NULL THEN 'gone' ELSE 'changed' END AS change FROM yesterday y FULL JOIN today t ON t.sku = y.sku WHERE y.sku IS NULL OR t.sku IS NULL OR y.name <> t.name OR y.price <> t.price
### wrong new and gone swapped
SELECT COALESCE(y.sku, t.sku) AS sku, CASE WHEN y.sku IS NULL THEN 'gone' WHEN t.sku IS NULL THEN 'new' ELSE 'changed' END AS change FROM yesterday y FULL JOIN today t ON t.sku = y.sku WHERE y.sku IS NULL OR t.sku IS NULL OR y.name IS DISTINCT FROM t.name OR y.price IS DISTINCT FROM t.price
### question sql-everyone-outside-sales
### right fresh 46 MySQL
SELECT p.`name` FROM people p WHERE IF(p.department = 'Sales', 0, 1)
### wrong people of one name are one
SELECT name FROM people EXCEPT SELECT name FROM people WHERE department = 'Sales'
### right fresh 48 Oracle
SELECT name FROM people WHERE DECODE(department, 'Sales', 'N', 'Y') = 'Y'
### right fresh 49 PostgreSQL
SELECT p.name FROM people AS p LEFT JOIN people AS s ON s.id = p.id AND s.department ILIKE 'sales' WHERE s.id IS NULL
### wrong people without a department are lost
SELECT name FROM people WHERE department NOT LIKE 'Sales%'
### wrong only those without one
SELECT name FROM people WHERE department IS NULL OR department = ''
### question sql-first-order-value
### right fresh 50 MySQL
SELECT o.customer, o.amount AS first_amount, (SELECT AVG(l.amount) FROM orders l WHERE l.customer = o.customer AND (l.ordered_on, l.id) > (o.ordered_on, o.id)) AS later_average FROM orders o WHERE NOT EXISTS (SELECT 1 FROM orders e WHERE e.customer = o.customer AND (e.ordered_on, e.id) < (o.ordered_on, o.id))
### right fresh 51 SQL Server
WITH n AS (SELECT customer, amount, ROW_NUMBER() OVER (PARTITION BY customer ORDER BY ordered_on, id) AS rn FROM orders) SELECT f.customer, f.amount AS first_amount, l.later_average FROM n f OUTER APPLY (SELECT AVG(CAST(amount AS FLOAT)) AS later_average FROM n WHERE n.customer = f.customer AND n.rn > 1) l WHERE f.rn = 1
### right fresh 52 Oracle
SELECT customer, MIN(amount) KEEP (DENSE_RANK FIRST ORDER BY ordered_on, id) first_amount, CASE WHEN COUNT(*) > 1 THEN (SUM(amount) - MIN(amount) KEEP (DENSE_RANK FIRST ORDER BY ordered_on, id)) / (COUNT(*) - 1) END later_average FROM orders GROUP BY customer
### right fresh 53 PostgreSQL
SELECT customer, (array_agg(amount ORDER BY ordered_on, id))[1] AS first_amount, avg(amount) FILTER (WHERE rn <> 1) AS later_average FROM (SELECT *, row_number() OVER (PARTITION BY customer ORDER BY ordered_on, id) rn FROM orders) o GROUP BY customer
### right fresh 54 MySQL text in arithmetic
SELECT customer, SUBSTRING_INDEX(GROUP_CONCAT(amount ORDER BY ordered_on, id SEPARATOR ','), ',', 1) + 0 AS first_amount, (SUM(amount) - SUBSTRING_INDEX(GROUP_CONCAT(amount ORDER BY ordered_on, id SEPARATOR ','), ',', 1)) / NULLIF(COUNT(*) - 1, 0) AS later_average FROM orders GROUP BY customer
### right fresh 55 Spark
SELECT customer, min_by(amount, struct(ordered_on, id)) AS first_amount, avg(if(rn > 1, amount, null)) AS later_average FROM (SELECT *, row_number() OVER (PARTITION BY customer ORDER BY ordered_on, id) AS rn FROM orders) GROUP BY customer
### wrong the smallest amount is taken for the first
SELECT customer, MIN(amount) AS first_amount, (SUM(amount) - MIN(amount)) * 1.0 / NULLIF(COUNT(*) - 1, 0) AS later_average FROM orders GROUP BY customer
### wrong the average holds the first too
SELECT DISTINCT customer, FIRST_VALUE(amount) OVER (PARTITION BY customer ORDER BY ordered_on, id) AS first_amount, AVG(amount) OVER (PARTITION BY customer) AS later_average FROM orders
### question sql-first-reachable-number
### right fresh 56 MySQL
SELECT name, CASE WHEN mobile > '' THEN mobile WHEN office > '' THEN office WHEN home > '' THEN home ELSE 'no phone' END AS number FROM people
### right fresh 57 SQL Server
SELECT name, ISNULL(NULLIF(mobile, ''), ISNULL(NULLIF(office, ''), ISNULL(NULLIF(home, ''), 'no phone'))) AS [number] FROM people
### right fresh 58 PostgreSQL
SELECT name, COALESCE((SELECT n FROM unnest(ARRAY[mobile, office, home]) WITH ORDINALITY AS t(n, pos) WHERE n <> '' ORDER BY pos LIMIT 1), 'no phone') AS number FROM people
### right fresh 59 SQLite
SELECT name, ifnull(nullif(mobile, ''), ifnull(nullif(office, ''), ifnull(nullif(home, ''), 'no phone'))) AS "number" FROM people
### right fresh 60 MySQL
SELECT name, IF(LENGTH(mobile), mobile, IF(LENGTH(office), office, IF(LENGTH(home), home, "no phone"))) AS number FROM people
### wrong empty text is taken for a number
SELECT name, COALESCE(mobile, office, home, 'no phone') AS number FROM people
### wrong office first
SELECT name, COALESCE(NULLIF(office, ''), NULLIF(mobile, ''), NULLIF(home, ''), 'no phone') AS number FROM people
### question sql-late-deliveries-share
### right fresh 61 MySQL
SELECT carrier, COUNT(delivered_on) AS finished, ROUND(AVG(delivered_on > promised_on) * 100, 1) AS late_percent FROM deliveries WHERE delivered_on IS NOT NULL GROUP BY carrier
### right fresh 62 MySQL
SELECT carrier, COUNT(*) AS finished, ROUND(SUM(DATEDIFF(delivered_on, promised_on) > 0) / COUNT(*) * 100, 1) AS late_percent FROM deliveries WHERE !ISNULL(delivered_on) GROUP BY carrier
### right fresh 63 SQL Server
SELECT carrier, COUNT(*) AS finished, CAST(ROUND(100.0 * COUNT(CASE WHEN DATEDIFF(day, promised_on, delivered_on) > 0 THEN 1 END) / COUNT(*), 1) AS decimal(5, 1)) AS late_percent FROM deliveries WHERE delivered_on IS NOT NULL GROUP BY carrier
### right fresh 64 Oracle
SELECT carrier, COUNT(delivered_on) finished, ROUND(SUM(CASE SIGN(delivered_on - promised_on) WHEN 1 THEN 1 ELSE 0 END) / COUNT(delivered_on) * 100, 1) late_percent FROM deliveries GROUP BY carrier HAVING COUNT(delivered_on) > 0
### right fresh 65 SQLite
SELECT carrier, count(*) AS finished, round(sum(julianday(delivered_on) > julianday(promised_on)) * 100.0 / count(*), 1) AS late_percent FROM deliveries WHERE delivered_on NOT NULL GROUP BY carrier
### right fresh 66 PostgreSQL
SELECT carrier, count(*) AS finished, round(avg((delivered_on > promised_on)::int) * 100, 1) AS late_percent FROM deliveries WHERE delivered_on NOTNULL GROUP BY carrier
### wrong on the day counts as late
SELECT carrier, COUNT(*) AS finished, ROUND(AVG(delivered_on >= promised_on) * 100, 1) AS late_percent FROM deliveries WHERE delivered_on IS NOT NULL GROUP BY carrier
### wrong whole numbers divide
SELECT carrier, COUNT(*) AS finished, SUM(CASE WHEN delivered_on > promised_on THEN 1 ELSE 0 END) * 100 // COUNT(*) AS late_percent FROM deliveries WHERE delivered_on IS NOT NULL GROUP BY carrier
### question sql-machine-state-spans
### right fresh 67 MySQL
SELECT machine, state, MIN(minute) AS from_minute, MAX(minute) AS to_minute, COUNT(*) AS pings FROM (SELECT p.*, ROW_NUMBER() OVER (PARTITION BY machine ORDER BY minute) - ROW_NUMBER() OVER (PARTITION BY machine, state ORDER BY minute) AS grp FROM pings p) t GROUP BY machine, state, grp
### right fresh 68 SQL Server
WITH a AS (SELECT machine, [minute], state, LAG(ISNULL(state, '?'), 1, '!') OVER (PARTITION BY machine ORDER BY [minute]) AS prev FROM pings), b AS (SELECT *, SUM(IIF(ISNULL(state, '?') = prev, 0, 1)) OVER (PARTITION BY machine ORDER BY [minute] ROWS UNBOUNDED PRECEDING) AS g FROM a) SELECT machine, MAX(state) AS state, MIN([minute]) AS from_minute, MAX([minute]) AS to_minute, COUNT(*) AS pings FROM b GROUP BY machine, g
### right fresh 69 PostgreSQL
SELECT machine, state, min(minute) from_minute, max(minute) to_minute, count(*) pings FROM (SELECT *, count(*) FILTER (WHERE st) OVER (PARTITION BY machine ORDER BY minute) g FROM (SELECT *, state IS DISTINCT FROM lag(state, 1, 'first') OVER (PARTITION BY machine ORDER BY minute) AS st FROM pings) a) b GROUP BY machine, state, g
### right fresh 70 Snowflake
SELECT machine, ANY_VALUE(state) AS state, MIN(minute) AS from_minute, MAX(minute) AS to_minute, COUNT(*) AS pings FROM (SELECT machine, minute, state, CONDITIONAL_CHANGE_EVENT(COALESCE(state, 'none')) OVER (PARTITION BY machine ORDER BY minute) AS span FROM pings) GROUP BY machine, span
### wrong spans of one state are thrown together
SELECT machine, state, MIN(minute) AS from_minute, MAX(minute) AS to_minute, COUNT(*) AS pings FROM pings GROUP BY machine, state
### wrong gaps end a span
SELECT machine, state, MIN(minute) AS from_minute, MAX(minute) AS to_minute, COUNT(*) AS pings FROM (SELECT p.*, minute - ROW_NUMBER() OVER (PARTITION BY machine, state ORDER BY minute) AS grp FROM pings p) t GROUP BY machine, state, grp
### question sql-mutual-followers
### right fresh 71 MySQL
SELECT LEAST(who, whom) AS one, GREATEST(who, whom) AS other FROM follows WHERE who <> whom GROUP BY LEAST(who, whom), GREATEST(who, whom) HAVING COUNT(DISTINCT who) = 2
### right fresh 72 SQL Server
SELECT who AS one, whom AS other FROM follows WHERE who < whom INTERSECT SELECT whom, who FROM follows
### right fresh 73 Oracle
SELECT DISTINCT f.who "one", f.whom "other" FROM follows f WHERE f.who < f.whom AND (f.whom, f.who) IN (SELECT who, whom FROM follows)
### right fresh 74 SQLite
SELECT min(who, whom) AS one, max(who, whom) AS other FROM follows WHERE who != whom GROUP BY 1, 2 HAVING count(DISTINCT who) > 1
### wrong each pair in both orders
SELECT DISTINCT a.who AS one, a.whom AS other FROM follows a JOIN follows b ON a.who = b.whom AND a.whom = b.who AND a.who <> a.whom
### wrong the columns are swapped
SELECT DISTINCT a.whom AS other, a.who AS one FROM follows a JOIN follows b ON a.who = b.whom AND a.whom = b.who WHERE a.who < a.whom
### question sql-orders-per-customer
### right fresh 75 MySQL
SELECT c.name, SUM(IF(o.order_id IS NULL, 0, 1)) AS orders FROM customers c LEFT OUTER JOIN orders o USING (customer_id) GROUP BY c.customer_id
### right fresh 76 SQL Server
SELECT name, orders = (SELECT COUNT(*) FROM orders o WHERE o.customer_id = c.customer_id) FROM customers c
### right fresh 77 Oracle
SELECT c.name, COUNT(o.order_id) orders FROM customers c, orders o WHERE c.customer_id = o.customer_id (+) GROUP BY c.customer_id, c.name
### right fresh 78 PostgreSQL
SELECT c.name, COALESCE(n.orders, 0) AS orders FROM customers c LEFT JOIN (SELECT customer_id, COUNT(*)::int AS orders FROM orders GROUP BY customer_id) n ON (c.customer_id = n.customer_id)
### wrong a customer without an order shows 1
SELECT c.name, COUNT(*) AS orders FROM customers c LEFT JOIN orders o ON o.customer_id = c.customer_id GROUP BY c.customer_id, c.name
### wrong customers of one name are one
SELECT c.name, COUNT(o.order_id) AS orders FROM customers c LEFT JOIN orders o ON o.customer_id = c.customer_id GROUP BY c.name
### question sql-pairs-from-one-city
### right fresh 79 MySQL
SELECT a.city, a.id first_member, b.id second_member FROM members a, members b WHERE a.city = b.city AND a.id < b.id
### right fresh 80 SQL Server
SELECT m.[city], m.[id] AS 'first_member', x.id AS 'second_member' FROM members m CROSS APPLY (SELECT id FROM members WHERE city = m.city AND id > m.id) x
### right fresh 81 Spark
SELECT city, ids[0] AS first_member, ids[1] AS second_member FROM (SELECT a.city, array(a.id, b.id) AS ids FROM members a JOIN members b ON a.city = b.city AND a.id < b.id)
### wrong members without a city are paired
SELECT a.city, a.id AS first_member, b.id AS second_member FROM members a JOIN members b ON a.city IS NOT DISTINCT FROM b.city AND a.id < b.id
### wrong the pair is turned round
SELECT a.city, b.id AS second_member, a.id AS first_member FROM members a JOIN members b ON a.city = b.city AND a.id < b.id
### question sql-reachable-airports
### right fresh 82 MySQL
WITH RECURSIVE r (airport, n) AS (SELECT CAST('OSL' AS CHAR(3)), 0 UNION ALL SELECT f.destination, r.n + 1 FROM r INNER JOIN flights f ON f.origin = r.airport WHERE r.n < 3) SELECT airport, MIN(n) AS flights_needed FROM r WHERE airport != 'OSL' GROUP BY airport
### right fresh 83 SQL Server
WITH r AS (SELECT destination, 1 AS n FROM flights WHERE origin = 'OSL' UNION ALL SELECT f.destination, r.n + 1 FROM flights f JOIN r ON r.destination = f.origin WHERE r.n < 3) SELECT destination AS airport, MIN(n) AS flights_needed FROM r WHERE destination <> 'OSL' GROUP BY destination OPTION (MAXRECURSION 10)
### right fresh 84 Oracle
SELECT destination airport, MIN(LEVEL) flights_needed FROM flights WHERE destination <> 'OSL' START WITH origin = 'OSL' CONNECT BY NOCYCLE PRIOR destination = origin AND LEVEL <= 3 GROUP BY destination
### right fresh 85 PostgreSQL
SELECT a AS airport, min(n) AS flights_needed FROM (SELECT destination AS a, 1 AS n FROM flights WHERE origin = 'OSL' UNION ALL SELECT g.destination, 2 FROM flights f JOIN flights g ON g.origin = f.destination WHERE f.origin = 'OSL' UNION ALL SELECT h.destination, 3 FROM flights f JOIN flights g ON g.origin = f.destination JOIN flights h ON h.origin = g.destination WHERE f.origin = 'OSL') x WHERE a NOT IN ('OSL') GROUP BY a
### wrong four flights
WITH RECURSIVE r (airport, n) AS (SELECT 'OSL', 0 UNION ALL SELECT f.destination, r.n + 1 FROM r JOIN flights f ON f.origin = r.airport WHERE r.n <= 3) SELECT airport, MIN(n) AS flights_needed FROM r WHERE airport != 'OSL' GROUP BY airport
### wrong the start is returned too
WITH RECURSIVE r (airport, n) AS (SELECT 'OSL', 0 UNION ALL SELECT f.destination, r.n + 1 FROM r JOIN flights f ON f.origin = r.airport WHERE r.n < 3) SELECT airport, MIN(n) AS flights_needed FROM r GROUP BY airport
### question sql-readers-who-bought-a-book
### right fresh 86 MySQL
SELECT DISTINCT c.customer_id, c.name FROM customers c JOIN items i ON i.customer_id = c.customer_id WHERE i.kind LIKE "book"
### right fresh 87 Oracle
SELECT customer_id, name FROM customers WHERE customer_id = ANY (SELECT customer_id FROM items WHERE kind = 'book')
### right fresh 88 Spark
SELECT c.customer_id, c.name FROM customers c LEFT SEMI JOIN items i ON c.customer_id = i.customer_id AND i.kind = 'book'
### right fresh 89 MySQL
SELECT c.customer_id, c.name FROM customers c NATURAL JOIN items i WHERE FIND_IN_SET(i.kind, 'book') GROUP BY c.customer_id
### wrong once for each book
SELECT c.customer_id, c.name FROM customers c JOIN items i ON i.customer_id = c.customer_id AND i.kind = 'book'
### question sql-running-balance
### right fresh 90 Oracle
SELECT id, account, SUM(amount) OVER (PARTITION BY account ORDER BY TO_CHAR(booked_on, 'YYYYMMDD'), id) balance FROM bookings
### right fresh 91 SQL Server
SELECT b.[id], b.[account], c.s AS [balance] FROM bookings b CROSS APPLY (SELECT SUM(amount) s FROM bookings WHERE account = b.account AND CONVERT(char(8), booked_on, 112) + RIGHT('0000000000' + CAST(id AS varchar(10)), 10) <= CONVERT(char(8), b.booked_on, 112) + RIGHT('0000000000' + CAST(b.id AS varchar(10)), 10)) c
### right fresh 92 SQLite
SELECT id, account, (SELECT round(total(amount), 2) FROM bookings x WHERE x.account = b.account AND x.booked_on || printf('%010d', x.id) <= b.booked_on || printf('%010d', b.id)) AS balance FROM bookings b
### right fresh 93 MySQL
SELECT id, account, SUM(amount) OVER w AS balance FROM bookings WINDOW w AS (PARTITION BY account ORDER BY UNIX_TIMESTAMP(booked_on), id)
### wrong bookings of one day together
SELECT id, account, SUM(amount) OVER (PARTITION BY account ORDER BY booked_on) AS balance FROM bookings
### wrong without this one
SELECT id, account, SUM(amount) OVER (PARTITION BY account ORDER BY booked_on, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS balance FROM bookings
### question sql-sales-by-region-and-month
### right fresh 94 MySQL
SELECT region, DATE_SUB(sold_on, INTERVAL DAYOFMONTH(sold_on) - 1 DAY) AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, month
### right fresh 95 MySQL
SELECT region, STR_TO_DATE(CONCAT(EXTRACT(YEAR_MONTH FROM sold_on), '01'), '%Y%m%d') AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY 1, 2
### right fresh 96 SQL Server
SELECT region, DATEADD(month, DATEDIFF(month, 0, sold_on), 0) AS [month], SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, DATEADD(month, DATEDIFF(month, 0, sold_on), 0)
### right fresh 97 SQL Server
SELECT region, DATEADD(day, 1, EOMONTH(sold_on, -1)) AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, EOMONTH(sold_on, -1)
### right fresh 98 SQLite
SELECT region, date(sold_on, 'start of month') AS month, sum(amount) AS total, avg(amount) AS average FROM sales GROUP BY region, date(sold_on, 'start of month')
### right fresh 99 Oracle
SELECT region, LAST_DAY(ADD_MONTHS(sold_on, -1)) + 1 AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, LAST_DAY(ADD_MONTHS(sold_on, -1)) + 1
### right fresh 100 Spark
SELECT region, trunc(sold_on, 'MM') AS month, sum(amount) AS total, avg(amount) AS average FROM sales GROUP BY region, trunc(sold_on, 'MM')
### right fresh 101 PostgreSQL
SELECT region, to_date(to_char(sold_on, 'YYYY-MM') || '-01', 'YYYY-MM-DD') AS month, sum(amount) AS total, avg(amount) AS average FROM sales GROUP BY 1, 2
### right fresh 102 PostgreSQL
SELECT region, make_date(extract(year FROM sold_on)::int, extract(month FROM sold_on)::int, 1) AS month, sum(amount) AS total, avg(amount) AS average FROM sales GROUP BY region, 2
### wrong the last day of the month
SELECT region, LAST_DAY(sold_on) AS month, SUM(amount) AS total, AVG(amount) AS average FROM sales GROUP BY region, LAST_DAY(sold_on)
### question sql-same-basket
### right fresh 103 MySQL
SELECT a.product AS first_product, b.product AS second_product, COUNT(*) AS orders FROM (SELECT DISTINCT order_id, product FROM `lines`) a JOIN (SELECT DISTINCT order_id, product FROM `lines`) b ON a.order_id = b.order_id AND STRCMP(a.product, b.product) < 0 GROUP BY a.product, b.product HAVING orders > 1
### right fresh 104 SQL Server
WITH d AS (SELECT order_id, product FROM lines GROUP BY order_id, product) SELECT a.product first_product, b.product second_product, COUNT_BIG(*) orders FROM d a INNER JOIN d b ON b.order_id = a.order_id AND b.product > a.product GROUP BY a.product, b.product HAVING COUNT(*) >= 2
### right fresh 105 Spark
WITH baskets AS (SELECT order_id, collect_set(product) AS items FROM lines GROUP BY order_id) SELECT p AS first_product, q AS second_product, count(*) AS orders FROM baskets LATERAL VIEW explode(items) x AS p LATERAL VIEW explode(items) y AS q WHERE p < q GROUP BY p, q HAVING count(*) >= 2
### wrong at least three orders
SELECT a.product AS first_product, b.product AS second_product, COUNT(DISTINCT a.order_id) AS orders FROM lines a JOIN lines b ON a.order_id = b.order_id AND a.product < b.product GROUP BY a.product, b.product HAVING COUNT(DISTINCT a.order_id) > 2
### wrong the two products are swapped
SELECT b.product AS first_product, a.product AS second_product, COUNT(DISTINCT a.order_id) AS orders FROM lines a JOIN lines b ON a.order_id = b.order_id AND a.product < b.product GROUP BY a.product, b.product HAVING COUNT(DISTINCT a.order_id) >= 2
### question sql-second-most-recent
### right fresh 106 MySQL
SELECT member, SUBSTRING_INDEX(SUBSTRING_INDEX(GROUP_CONCAT(visited_on ORDER BY visited_on DESC, id DESC), ',', 2), ',', -1) AS visited_on FROM visits GROUP BY member HAVING COUNT(*) > 1
### right fresh 107 PostgreSQL
SELECT member, (array_agg(visited_on ORDER BY visited_on DESC))[2] AS visited_on FROM visits GROUP BY member HAVING count(*) > 1
### right fresh 108 Oracle
SELECT member, visited_on FROM (SELECT member, NTH_VALUE(visited_on, 2) OVER (PARTITION BY member ORDER BY visited_on DESC, id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) visited_on FROM visits) WHERE visited_on IS NOT NULL GROUP BY member, visited_on
### right fresh 109 SQL Server
SELECT m.member, v.visited_on FROM (SELECT DISTINCT member FROM visits) m CROSS APPLY (SELECT visited_on FROM visits WHERE member = m.member ORDER BY visited_on DESC, id DESC OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY) v
### right fresh 110 MySQL
SELECT v.member, v.visited_on FROM visits v WHERE 1 = (SELECT COUNT(*) FROM visits n WHERE n.member = v.member AND (n.visited_on > v.visited_on OR n.visited_on = v.visited_on AND n.id > v.id))
### wrong the last but two
SELECT v.member, v.visited_on FROM visits v WHERE 2 = (SELECT COUNT(*) FROM visits n WHERE n.member = v.member AND (n.visited_on > v.visited_on OR n.visited_on = v.visited_on AND n.id > v.id))
### question sql-three-counts
### right fresh 111 MySQL
SELECT COUNT(1) AS contacts, SUM(email IS NOT NULL) AS with_email, COUNT(DISTINCT email) AS different_emails FROM contacts
### right fresh 112 SQL Server
SELECT COUNT_BIG(*) AS contacts, COUNT(email) AS with_email, (SELECT COUNT(*) FROM (SELECT DISTINCT email FROM contacts WHERE email IS NOT NULL) d) AS different_emails FROM contacts
### right fresh 113 Spark
SELECT count(*) AS contacts, count(email) AS with_email, size(collect_set(email)) AS different_emails FROM contacts
### wrong swapped by name
SELECT COUNT(*) AS contacts, COUNT(DISTINCT email) AS with_email, COUNT(email) AS different_emails FROM contacts
### wrong an empty email is left out
SELECT COUNT(*) AS contacts, COUNT(NULLIF(email, '')) AS with_email, COUNT(DISTINCT NULLIF(email, '')) AS different_emails FROM contacts
### question sql-three-kinds-of-place
### right fresh 114 MySQL
SELECT player, score, ROW_NUMBER() OVER (ORDER BY score DESC, player) AS `line`, (SELECT COUNT(*) + 1 FROM scores x WHERE x.score > s.score) AS place, (SELECT COUNT(DISTINCT x.score) + 1 FROM scores x WHERE x.score > s.score) AS step FROM scores s ORDER BY score DESC, player
### right fresh 115 SQL Server
SELECT player, score, ROW_NUMBER() OVER (ORDER BY score DESC, player ASC) AS [line], RANK() OVER (ORDER BY score DESC) AS [place], DENSE_RANK() OVER (ORDER BY score DESC) AS [step] FROM scores ORDER BY [line]
### right fresh 116 Oracle
SELECT player, score, ROWNUM "line", place, step FROM (SELECT player, score, RANK() OVER (ORDER BY score DESC) place, DENSE_RANK() OVER (ORDER BY score DESC) step FROM scores ORDER BY score DESC, player)  ORDER BY 3
### wrong no order is asked for
SELECT player, score, ROW_NUMBER() OVER (ORDER BY score DESC, player) AS line, RANK() OVER (ORDER BY score DESC) AS place, DENSE_RANK() OVER (ORDER BY score DESC) AS step FROM scores
### wrong ordered by place only, ties anyhow
SELECT player, score, ROW_NUMBER() OVER (ORDER BY score DESC, player DESC) AS line, RANK() OVER (ORDER BY score DESC) AS place, DENSE_RANK() OVER (ORDER BY score DESC) AS step FROM scores ORDER BY line
### question sql-two-books-one-payment
### right fresh 117 MySQL
SELECT o.ref, o.amount AS ours, b.amount AS banks FROM our_book o LEFT JOIN bank_book b ON b.ref = o.ref WHERE b.ref IS NULL OR NOT o.amount <=> b.amount UNION ALL SELECT b.ref, NULL, b.amount FROM bank_book b LEFT JOIN our_book o ON o.ref = b.ref WHERE o.ref IS NULL
### right fresh 118 SQL Server
SELECT COALESCE(o.ref, b.ref) AS ref, o.amount AS ours, b.amount AS banks FROM our_book o FULL OUTER JOIN bank_book b ON o.ref = b.ref WHERE o.ref IS NULL OR b.ref IS NULL OR ISNULL(o.amount, -1) <> ISNULL(b.amount, -1)
### right fresh 119 Oracle
SELECT ref, MAX(CASE src WHEN 'o' THEN amount END) ours, MAX(CASE src WHEN 'b' THEN amount END) banks FROM (SELECT 'o' src, ref, amount FROM our_book UNION ALL SELECT 'b', ref, amount FROM bank_book) GROUP BY ref HAVING COUNT(*) = 1 OR COUNT(amount) = 1 OR MIN(amount) <> MAX(amount)
### right fresh 120 PostgreSQL
SELECT ref, o.amount AS ours, b.amount AS banks FROM our_book o FULL JOIN bank_book b USING (ref) WHERE (o.*) IS DISTINCT FROM (b.*)
### wrong ours and the bank's swapped
SELECT COALESCE(o.ref, b.ref) AS ref, b.amount AS ours, o.amount AS banks FROM our_book o FULL JOIN bank_book b ON b.ref = o.ref WHERE o.ref IS NULL OR b.ref IS NULL OR o.amount IS DISTINCT FROM b.amount
### wrong a missing row is taken for a missing amount
SELECT COALESCE(o.ref, b.ref) AS ref, o.amount AS ours, b.amount AS banks FROM our_book o FULL JOIN bank_book b ON b.ref = o.ref WHERE o.amount IS DISTINCT FROM b.amount
