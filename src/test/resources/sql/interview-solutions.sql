### data
create table Department (id int primary key, name varchar(30));
create table Employee (id int primary key, name varchar(30), salary int, departmentId int, managerId int, hire_date date, email varchar(50));
create table Bonus (empId int, bonus int);
insert into Department values (1,'IT'),(2,'Sales'),(3,'HR'),(4,'Legal');
insert into Employee values
(1,'Joe',85000,1,3,'2019-01-15','joe@corp.com'),(2,'Henry',80000,2,4,'2020-02-29','henry@corp.org'),(3,'Sam',60000,2,null,'2018-06-30','sam@corp.com'),(4,'Max',90000,1,null,'2021-12-31','max@corp.com'),
(5,'Janet',69000,1,4,'2022-03-01','joe@corp.com'),(6,'Randy',85000,1,4,'2022-03-15',null),(7,'Will',70000,1,3,'2023-07-04','will@corp.net'),(8,'Zoe',60000,2,3,'2023-07-04','zoe@corp.com'),
(9,'Ivy',55000,3,3,'2020-11-11','ivy@corp.com'),(10,'Kai',55000,null,3,'2017-05-05',null),(11,'Lou',55000,2,3,'2024-01-31','lou@CORP.com'),(12,'Ann',60000,2,4,'2024-02-01','sam@corp.com');
insert into Bonus values (1,500),(2,2000),(5,null),(8,900),(9,1000);
### question department highest salary
select d.name, e.name as emp, e.salary from Employee e join Department d on d.id = e.departmentId where e.salary = (select max(salary) from Employee x where x.departmentId = e.departmentId)
### right tsql
WITH mx AS (
  SELECT departmentId, MAX(salary) AS top_pay FROM Employee GROUP BY departmentId
)
SELECT Department = d.name, Employee = e.name, Salary = e.salary
FROM Employee AS e
JOIN mx ON mx.departmentId = e.departmentId AND mx.top_pay = e.salary
JOIN Department AS d ON d.id = e.departmentId;
### wrong one per department
select Department, Employee, Salary from (select d.name Department, e.name Employee, e.salary Salary, row_number() over (partition by d.id order by e.salary desc) rn from Employee e join Department d on d.id = e.departmentId) t where rn = 2
### wrong without the department
select d.name, e.name, e.salary from Employee e join Department d on d.id = e.departmentId where e.salary in (select max(salary) from Employee group by departmentId)
### question last day of hire month and full years until 2024-06-30
select name, last_day(hire_date) as ld, datesub('year', hire_date, date '2024-06-30') as y from Employee
### right pg
SELECT name, (date_trunc('month', hire_date) + interval '1 month - 1 day')::date ld, extract(year from age(date '2024-06-30', hire_date)) y FROM employee
### right sqlite
SELECT name, date(hire_date, 'start of month', '+1 month', '-1 day') ld, CAST(strftime('%Y', '2024-06-30') AS INTEGER) - CAST(strftime('%Y', hire_date) AS INTEGER) - (strftime('%m-%d', '2024-06-30') < strftime('%m-%d', hire_date)) y FROM Employee
### wrong calendar years
SELECT name, EOMONTH(hire_date) ld, DATEDIFF(year, hire_date, '2024-06-30') y FROM Employee
### wrong first day
SELECT name, date_trunc('month', hire_date) ld, datesub('year', hire_date, date '2024-06-30') as y FROM Employee
### question whole chain above each employee
with recursive c as (select id, name, managerId, 0 as lvl from Employee where managerId is null union all select e.id, e.name, e.managerId, c.lvl + 1 from Employee e join c on e.managerId = c.id) select id, name, lvl from c
### right oracle path
SELECT id, name, LENGTH(SYS_CONNECT_BY_PATH(name, '/')) - LENGTH(REPLACE(SYS_CONNECT_BY_PATH(name, '/'), '/')) - 1 lvl
FROM Employee CONNECT BY NOCYCLE managerId = PRIOR id START WITH managerId IS NULL ORDER SIBLINGS BY name
### wrong level from one
SELECT id, name, LEVEL lvl FROM Employee START WITH managerId IS NULL CONNECT BY PRIOR id = managerId
### wrong only two levels
select id, name, 0 from Employee where managerId is null union all select e.id, e.name, 1 from Employee e join Employee m on m.id = e.managerId where m.id = 4
### data
create table Logs (id int primary key, num varchar(10));
insert into Logs values (1,'1'),(2,'1'),(3,'1'),(4,'2'),(5,'1'),(6,'2'),(7,'2'),(9,'3'),(10,'3'),(11,'4'),(12,'3'),(13,'3'),(14,'3'),(15,'3');
create table Seat (id int primary key, student varchar(20));
insert into Seat values (1,'Abbot'),(2,'Doris'),(3,'Emerson'),(4,'Green'),(5,'Jeames');
create table Tree (id int primary key, p_id int);
insert into Tree values (1,null),(2,1),(3,1),(4,2),(5,2);
create table Scores (id int primary key, score decimal(3,2));
insert into Scores values (1,3.50),(2,3.65),(3,4.00),(4,3.85),(5,4.00),(6,3.65);
create table Cinema (seat_id int primary key, free int);
insert into Cinema values (1,1),(2,0),(3,1),(4,1),(5,1),(7,1),(8,0);
create table Stadium (id int primary key, visit_date date, people int);
insert into Stadium values (1,'2017-01-01',10),(2,'2017-01-02',109),(3,'2017-01-03',150),(4,'2017-01-04',99),(5,'2017-01-05',145),(6,'2017-01-06',1455),(7,'2017-01-07',199),(8,'2017-01-09',188),(10,'2017-01-11',300);
create table Weather (id int primary key, recordDate date, temperature int);
insert into Weather values (1,'2015-01-01',10),(2,'2015-01-02',25),(3,'2015-01-03',20),(4,'2015-01-04',30),(5,'2015-01-06',35),(7,'2015-02-28',1),(8,'2015-03-01',2);
create table Point2D (x int, y int);
insert into Point2D values (-1,-1),(0,0),(-1,-2),(5,5);
create table Triangle (x int, y int, z int);
insert into Triangle values (13,15,30),(10,20,15),(1,1,2),(3,3,3);
create table MyNumbers (num int);
insert into MyNumbers values (8),(8),(3),(3),(1),(4),(5),(6);
create table Numbers (num int, frequency int);
insert into Numbers values (0,7),(1,1),(2,3),(3,1);
### question exchange seats ordered
select case when id % 2 = 0 then id - 1 when id = (select max(id) from Seat) then id else id + 1 end as id, student from Seat order by 1
### ordered
### right mysql xor
SELECT s1.id, COALESCE(s2.student, s1.student) AS student FROM Seat s1 LEFT JOIN Seat s2 ON ((s1.id + 1) ^ 1) - 1 = s2.id ORDER BY s1.id;
### wrong last moved
select case when id % 2 = 0 then id - 1 else id + 1 end as id, student from Seat order by 1
### wrong unordered
select case when id % 2 = 0 then id - 1 when id = (select max(id) from Seat) then id else id + 1 end as id, student from Seat
### question tree nodes
select id, case when p_id is null then 'Root' when id in (select p_id from Tree) then 'Inner' else 'Leaf' end as type from Tree
### right oracle
SELECT id, CASE WHEN CONNECT_BY_ISLEAF = 1 AND LEVEL > 1 THEN 'Leaf' WHEN LEVEL = 1 THEN 'Root' ELSE 'Inner' END AS type FROM Tree START WITH p_id IS NULL CONNECT BY PRIOR id = p_id
### wrong not in with null
select id, case when p_id is null then 'Root' when id not in (select p_id from Tree) then 'Leaf' else 'Inner' end from Tree
### wrong root is inner
select id, case when id in (select p_id from Tree) then 'Inner' when p_id is null then 'Root' else 'Leaf' end from Tree
### question missing ids
with recursive r as (select 1 as i union all select i + 1 from r where i < (select max(id) from Logs)) select i from r where i not in (select id from Logs)
### right pg
select s.i from generate_series(1, (select max(id) from logs)) as s(i) where not exists (select from logs l where l.id = s.i)
### wrong starts of gaps
select id - 1 from (select id, lag(id) over (order by id) p from Logs) t where id - p > 2
### data
create table Trips (id int primary key, client_id int, driver_id int, city_id int, status varchar(30), request_at varchar(10));
insert into Trips values (1,1,10,1,'completed','2013-10-01'),(2,2,11,1,'cancelled_by_driver','2013-10-01'),(3,3,12,6,'completed','2013-10-01'),(4,4,13,6,'cancelled_by_client','2013-10-01'),(5,1,10,1,'completed','2013-10-02'),(6,2,11,6,'completed','2013-10-02'),(7,3,12,6,'completed','2013-10-02'),(8,2,12,12,'completed','2013-10-03'),(9,3,10,12,'completed','2013-10-03'),(10,4,13,12,'cancelled_by_driver','2013-10-03'),(11,4,13,12,'cancelled_by_driver','2013-10-04');
create table Users (users_id int primary key, banned varchar(5), role varchar(10));
insert into Users values (1,'No','client'),(2,'Yes','client'),(3,'No','client'),(4,'No','client'),(10,'No','driver'),(11,'No','driver'),(12,'No','driver'),(13,'No','driver');
create table Activity (player_id int, device_id int, event_date date, games_played int);
insert into Activity values (1,2,'2016-03-01',5),(1,2,'2016-03-02',6),(2,3,'2017-06-25',1),(3,1,'2016-03-02',0),(3,4,'2018-07-03',5),(4,1,'2016-03-01',2),(4,1,'2016-03-03',3),(1,3,'2016-05-02',1);
create table Customers (id int primary key, name varchar(20), country varchar(20), referee_id int);
insert into Customers values (1,'Joe','US',null),(2,'Henry','US',null),(3,'Sam','DE',2),(4,'Max','FR',1),(5,'Zack','DE',2);
create table Orders (id int primary key, customerId int, order_date date, product varchar(20), quantity int, price decimal(10,2));
insert into Orders values (1,3,'2024-01-31','tea',2,3.50),(2,1,'2024-02-01','milk',1,1.20),(3,1,'2024-02-29','tea',1,3.50),(4,1,'2024-03-01','rice',5,2.00),(5,4,'2024-03-15','tea',3,3.60),(6,3,'2024-12-31','milk',2,1.30),(7,4,'2025-01-01','rice',1,2.10),(8,1,'2025-02-10','tea',4,3.80);
### question cancellation rate
select request_at as "Day", round(avg(case when status <> 'completed' then 1.0 else 0 end), 2) as rate from Trips t join Users c on c.users_id = t.client_id and c.banned = 'No' join Users d on d.users_id = t.driver_id and d.banned = 'No' where request_at between '2013-10-01' and '2013-10-03' group by request_at
### right tsql
SELECT t.request_at AS [Day], CAST(ROUND(SUM(CASE WHEN t.status LIKE 'cancelled[_]%' THEN 1.0 ELSE 0 END) / COUNT(*), 2) AS DECIMAL(3,2)) AS [Cancellation Rate]
FROM Trips t JOIN Users c ON t.client_id = c.users_id JOIN Users d ON t.driver_id = d.users_id
WHERE c.banned = 'No' AND d.banned = 'No' AND t.request_at BETWEEN '2013-10-01' AND '2013-10-03' GROUP BY t.request_at
### wrong banned count
SELECT request_at, ROUND(SUM(status LIKE 'cancelled%') / COUNT(*), 2) FROM Trips WHERE request_at BETWEEN '2013-10-01' AND '2013-10-03' GROUP BY request_at
### wrong by driver only
SELECT request_at, ROUND(SUM(status = 'cancelled_by_driver') / COUNT(*), 2) FROM Trips t join Users c on c.users_id = t.client_id and c.banned = 'No' WHERE request_at BETWEEN '2013-10-01' AND '2013-10-03' GROUP BY request_at
### question revenue per month with zero months, 2024
with m as (select unnest(generate_series(date '2024-01-01', date '2024-12-01', interval 1 month)) as m) select strftime(m.m, '%Y-%m') as month, coalesce(sum(o.quantity * o.price), 0) as revenue from m left join Orders o on date_trunc('month', o.order_date) = m.m group by 1
### right sqlite
WITH RECURSIVE m(d) AS (VALUES ('2024-01-01') UNION ALL SELECT date(d, '+1 month') FROM m WHERE d < '2024-12-01')
SELECT strftime('%Y-%m', d), ifnull(sum(quantity * price), 0) FROM m LEFT JOIN Orders ON strftime('%Y-%m', order_date) = strftime('%Y-%m', d) GROUP BY 1
### wrong only months with orders
SELECT DATE_FORMAT(order_date, '%Y-%m'), SUM(quantity * price) FROM Orders WHERE YEAR(order_date) = 2024 GROUP BY 1
### wrong all years
SELECT strftime(m.m, '%Y-%m'), coalesce(sum(o.quantity * o.price), 0) from (select unnest(generate_series(date '2024-01-01', date '2024-12-01', interval 1 month)) as m) m left join Orders o on month(o.order_date) = month(m.m) group by 1
### data
create table Transactions (id int primary key, country varchar(4), state varchar(10), amount int, trans_date date);
insert into Transactions values (121,'US','approved',1000,'2018-12-18'),(122,'US','declined',2000,'2018-12-19'),(123,'US','approved',2000,'2019-01-01'),(124,'DE','approved',2000,'2019-01-07'),(125,'DE','declined',10,'2019-02-07'),(126,null,'approved',50,'2019-02-28');
create table Delivery (delivery_id int primary key, customer_id int, order_date date, customer_pref_delivery_date date);
insert into Delivery values (1,1,'2019-08-01','2019-08-02'),(2,2,'2019-08-02','2019-08-02'),(3,1,'2019-08-11','2019-08-12'),(4,3,'2019-08-24','2019-08-24'),(5,3,'2019-08-21','2019-08-22'),(6,2,'2019-08-11','2019-08-13'),(7,4,'2019-08-09','2019-08-09');
create table Products (product_id int, new_price int, change_date date);
insert into Products values (1,20,'2019-08-14'),(2,50,'2019-08-14'),(1,30,'2019-08-15'),(1,35,'2019-08-16'),(2,65,'2019-08-17'),(3,20,'2019-08-18');
create table Customer (customer_id int, name varchar(20), visited_on date, amount int);
insert into Customer values (1,'Jhon','2019-01-01',100),(2,'Daniel','2019-01-02',110),(3,'Jade','2019-01-03',120),(4,'Khaled','2019-01-04',130),(5,'Winston','2019-01-05',110),(6,'Elvis','2019-01-06',140),(7,'Anna','2019-01-07',150),(8,'Maria','2019-01-08',80),(9,'Jaze','2019-01-09',110),(1,'Jhon','2019-01-10',130),(3,'Jade','2019-01-10',150);
create table Queue (person_id int primary key, person_name varchar(20), weight int, turn int);
insert into Queue values (5,'Alice',250,1),(4,'Bob',175,5),(3,'Alex',350,2),(6,'John Cena',400,3),(1,'Winston',500,6),(2,'Marie',200,4);
create table Stocks (stock_name varchar(20), operation varchar(5), operation_day int, price int);
insert into Stocks values ('Leet','Buy',1,1000),('Corona','Buy',2,10),('Leet','Sell',5,9000),('Bags','Buy',17,30000),('Corona','Sell',3,1010),('Corona','Buy',4,1000),('Corona','Sell',5,500),('Corona','Buy',6,1000),('Bags','Sell',29,7000),('Corona','Sell',10,10000);
create table Signups (user_id int primary key, time_stamp timestamp);
create table Confirmations (user_id int, time_stamp timestamp, action varchar(10));
insert into Signups values (3,'2020-03-21 10:16:13'),(7,'2020-01-04 13:57:59'),(2,'2020-07-29 23:09:44'),(6,'2020-12-09 10:39:37');
insert into Confirmations values (3,'2021-01-06 03:30:46','timeout'),(3,'2021-07-14 14:00:00','timeout'),(7,'2021-06-12 11:57:29','confirmed'),(7,'2021-06-13 12:58:28','confirmed'),(7,'2021-06-14 13:59:27','confirmed'),(2,'2021-01-22 00:00:00','confirmed'),(2,'2021-02-28 23:59:59','timeout');
create table RequestAccepted (requester_id int, accepter_id int, accept_date date);
insert into RequestAccepted values (1,2,'2016-06-03'),(1,3,'2016-06-08'),(2,3,'2016-06-08'),(3,4,'2016-06-09');
create table Accounts (account_id int primary key, income int);
insert into Accounts values (3,108939),(2,12747),(8,87709),(6,91796);
### question monthly transactions
select strftime(trans_date, '%Y-%m') as month, country, count(*) as trans_count, count(*) filter (state = 'approved') as approved_count, sum(amount) as total, coalesce(sum(amount) filter (state = 'approved'), 0) as approved_total from Transactions group by 1, 2
### right oracle
SELECT TO_CHAR(trans_date, 'YYYY-MM') month, country, COUNT(id) trans_count, COUNT(DECODE(state, 'approved', 1)) approved_count, SUM(amount) t, SUM(DECODE(state, 'approved', amount, 0)) at FROM Transactions GROUP BY TO_CHAR(trans_date, 'YYYY-MM'), country
### wrong year lost
SELECT MONTH(trans_date), country, COUNT(*), SUM(state = 'approved'), SUM(amount), SUM((state = 'approved') * amount) FROM Transactions GROUP BY 1, 2
### wrong count of the comparison
SELECT DATE_FORMAT(trans_date, '%Y-%m') AS month, country, COUNT(*), COUNT(state = 'approved'), SUM(amount), SUM((state = 'approved') * amount) FROM Transactions GROUP BY 1, 2
### question immediate first orders
select round(100.0 * avg(case when order_date = customer_pref_delivery_date then 1 else 0 end), 2) as p from Delivery where (customer_id, order_date) in (select customer_id, min(order_date) from Delivery group by 1)
### right oracle
SELECT ROUND(SUM(CASE WHEN MIN(order_date) = MIN(customer_pref_delivery_date) THEN 1 ELSE 0 END) / COUNT(*) * 100, 2) AS immediate_percentage FROM Delivery GROUP BY customer_id
### wrong all orders
SELECT ROUND(AVG(order_date = customer_pref_delivery_date) * 100, 2) FROM Delivery
### wrong a share
SELECT ROUND(AVG(order_date = customer_pref_delivery_date), 2) FROM Delivery WHERE (customer_id, order_date) IN (SELECT customer_id, MIN(order_date) FROM Delivery GROUP BY customer_id)
### data
create table events (event_id int primary key, user_id int, event_type varchar(20), ts timestamp, page varchar(30), payload varchar(200));
insert into events values
(1,1,'view','2024-03-01 10:00:00','/home','{"device":"ios","items":[1,2]}'),(2,1,'cart','2024-03-01 10:05:00','/cart','{"device":"ios","items":[2]}'),(3,1,'buy','2024-03-01 10:20:00','/pay','{"device":"ios","items":[2],"total":12.5}'),
(4,2,'view','2024-03-01 11:00:00','/home','{"device":"android","items":[]}'),(5,2,'view','2024-03-01 11:45:00','/help','{"device":"android","items":[3]}'),(6,2,'cart','2024-03-02 09:00:00','/cart','{"device":"web","items":[3,4,5]}'),
(7,3,'view','2024-03-02 23:50:00','/home','{"device":"web","items":[1]}'),(8,3,'view','2024-03-03 00:10:00','/home','{"device":"web","items":[1]}'),(9,3,'cart','2024-03-03 00:30:00','/cart','{"device":"web","items":[1]}'),(10,3,'buy','2024-03-04 08:00:00','/pay','{"device":"web","items":[1],"total":3}'),
(11,4,'buy','2024-04-01 12:00:00','/pay','{"device":"ios","items":[9],"total":99.99}'),(12,1,'view','2024-04-02 07:00:00','/home','{"device":"ios","items":[]}'),(13,2,'view','2024-04-15 13:00:00','/home',null),(14,3,'view','2024-04-15 13:10:00','/home','{"device":"web","items":[]}');
create table users (user_id int primary key, name varchar(20), joined date, tags varchar(60), bio varchar(100));
insert into users values (1,'Ada','2024-03-01','red,green,blue','Likes SQL; writes sql daily'),(2,'Bo','2024-03-01','green','  trimmed  '),(3,'Cy','2024-02-29','blue,red',null),(4,'Di','2024-04-01',null,'nothing'),(5,'Ed','2024-01-15','red','call 555-1234 or 555-9999');
create table spans (room int, s date, e date);
insert into spans values (1,'2024-01-01','2024-01-05'),(1,'2024-01-04','2024-01-08'),(1,'2024-01-10','2024-01-12'),(2,'2024-01-01','2024-01-03'),(2,'2024-01-03','2024-01-07'),(2,'2024-01-09','2024-01-09');
create table quarters (shop varchar(10), q1 int, q2 int, q3 int, q4 int);
insert into quarters values ('A',10,20,null,40),('B',1,2,3,4);
create table readings (sensor int, tm timestamp, v double);
insert into readings values (1,'2024-01-01 00:00:00',1.5),(1,'2024-01-01 00:10:00',null),(1,'2024-01-01 00:20:00',null),(1,'2024-01-01 00:30:00',3.5),(2,'2024-01-01 00:00:00',null),(2,'2024-01-01 00:15:00',7);
create table prices (sym varchar(5), d date, p int);
insert into prices values ('X','2024-01-01',10),('X','2024-01-02',8),('X','2024-01-03',6),('X','2024-01-04',9),('X','2024-01-05',12),('Y','2024-01-01',5),('Y','2024-01-02',6),('Y','2024-01-03',7);
### question sessions of thirty minutes
select user_id, sum(new) as sessions from (select user_id, case when ts - lag(ts) over (partition by user_id order by ts) <= interval 30 minutes then 0 else 1 end as new from events) t group by 1
### right oracle
SELECT user_id, COUNT(*) sessions FROM (SELECT user_id, (CAST(ts AS DATE) - CAST(LAG(ts) OVER (PARTITION BY user_id ORDER BY ts) AS DATE)) * 24 * 60 mins FROM events) WHERE mins IS NULL OR ROUND(mins, 4) > 30 GROUP BY user_id
### right oracle numtodsinterval
SELECT user_id, SUM(CASE WHEN ts - LAG_TS <= NUMTODSINTERVAL(30, 'MINUTE') THEN 0 ELSE 1 END) sessions FROM (SELECT user_id, ts, LAG(ts) OVER (PARTITION BY user_id ORDER BY ts) LAG_TS FROM events) GROUP BY user_id
### wrong days
SELECT user_id, COUNT(DISTINCT DATE(ts)) FROM events GROUP BY user_id
### wrong first session lost
SELECT user_id, SUM(CASE WHEN TIMESTAMPDIFF(MINUTE, prev, ts) > 30 THEN 1 ELSE 0 END) sessions FROM (SELECT user_id, ts, LAG(ts) OVER (PARTITION BY user_id ORDER BY ts) prev FROM events) t GROUP BY user_id
### question device from JSON per event
select event_id, json_extract_string(payload, '$.device') as device from events where payload is not null
### right mysql
SELECT event_id, JSON_UNQUOTE(JSON_EXTRACT(payload, '$.device')) AS device FROM events WHERE payload IS NOT NULL
### right tsql
SELECT event_id, JSON_VALUE(payload, '$.device') AS device FROM events WHERE ISJSON(payload) = 1
### right oracle
SELECT e.event_id, JSON_VALUE(e.payload, '$.device' RETURNING VARCHAR2(20)) device FROM events e WHERE e.payload IS NOT NULL
### wrong with quotes
SELECT event_id, json_extract(payload, '$.device')::varchar AS device FROM events WHERE payload IS NOT NULL
### wrong null too
SELECT event_id, payload->>'$.device' AS device FROM events
### question items from JSON, one row each
select event_id, cast(unnest(json_extract(payload, '$.items[*]')) as int) as item from events
### right mysql
SELECT e.event_id, j.item FROM events e, JSON_TABLE(e.payload, '$.items[*]' COLUMNS (item INT PATH '$')) AS j
### right tsql
SELECT event_id, CAST(j.value AS INT) AS item FROM events CROSS APPLY OPENJSON(payload, '$.items') j
### right oracle
SELECT e.event_id, jt.item FROM events e CROSS JOIN JSON_TABLE(e.payload, '$.items[*]' COLUMNS (item NUMBER PATH '$')) jt
### right sqlite
SELECT e.event_id, j.value AS item FROM events e, json_each(e.payload, '$.items') j
### wrong only the first
SELECT event_id, CAST(payload->>'$.items[0]' AS INT) FROM events WHERE payload->>'$.items[0]' IS NOT NULL
### question tags split
select user_id, unnest(string_split(tags, ',')) as tag from users
### right tsql
SELECT u.user_id, TRIM(s.value) AS tag FROM users u CROSS APPLY STRING_SPLIT(u.tags, ',') s
### right oracle
SELECT u.user_id, REGEXP_SUBSTR(u.tags, '[^,]+', 1, l.n) tag FROM users u JOIN (SELECT LEVEL n FROM DUAL CONNECT BY LEVEL <= 10) l ON l.n <= REGEXP_COUNT(u.tags, ',') + 1
### right oracle connect by
SELECT user_id, REGEXP_SUBSTR(tags, '[^,]+', 1, LEVEL) tag FROM users WHERE tags IS NOT NULL CONNECT BY LEVEL <= REGEXP_COUNT(tags, ',') + 1 AND PRIOR user_id = user_id AND PRIOR SYS_GUID() IS NOT NULL
### wrong first only
SELECT user_id, SUBSTRING_INDEX(tags, ',', 1) FROM users WHERE tags IS NOT NULL
### wrong not split
SELECT user_id, tags FROM users WHERE tags IS NOT NULL
### question last tag, number of tags
select user_id, string_split(tags, ',')[-1] as last, len(string_split(tags, ',')) as n from users where tags is not null
### right oracle instr
SELECT user_id, SUBSTR(tags, INSTR(tags, ',', -1) + 1) last, LENGTH(tags) - NVL(LENGTH(REPLACE(tags, ',')), 0) + 1 n FROM users WHERE tags IS NOT NULL
### right pg regexp_count
SELECT user_id, (regexp_match(tags, '[^,]+$'))[1] AS last, regexp_count(tags, ',') + 1 n FROM users WHERE tags IS NOT NULL
### wrong commas
SELECT user_id, SUBSTRING_INDEX(tags, ',', -1), LENGTH(tags) - LENGTH(REPLACE(tags, ',', '')) FROM users WHERE tags IS NOT NULL
### question phone numbers masked
select user_id, regexp_replace(bio, '[0-9]{3}-[0-9]{4}', 'xxx', 'g') as bio from users
### right mysql
SELECT user_id, REGEXP_REPLACE(bio, '[0-9]{3}-[0-9]{4}', 'xxx') bio FROM users
### right oracle
SELECT user_id, REGEXP_REPLACE(bio, '\d{3}-\d{4}', 'xxx') bio FROM users
### question how often sql stands in the bio, capitals or not
select user_id, (length(bio) - length(replace(lower(bio), 'sql', ''))) // 3 as n from users where bio is not null
### right oracle
SELECT user_id, REGEXP_COUNT(bio, 'sql', 1, 'i') n FROM users WHERE bio IS NOT NULL
### right pg
SELECT user_id, (SELECT count(*) FROM regexp_matches(bio, 'sql', 'gi')) n FROM users WHERE bio IS NOT NULL
### wrong capitals count
SELECT user_id, (LENGTH(bio) - LENGTH(REPLACE(bio, 'sql', ''))) / 3 FROM users WHERE bio IS NOT NULL
### question first letter up
select user_id, upper(name[1]) || lower(name[2:]) as name, trim(bio) as bio from users
### right pg
SELECT user_id, initcap(name) as name, btrim(bio) bio FROM users
### wrong upper
SELECT user_id, UPPER(name), TRIM(bio) FROM users
### question hour of the day and weekday of each buy
select event_id, hour(ts) as h, strftime(ts, '%A') as wd, cast(ts as date) as d from events where event_type = 'buy'
### right tsql
SELECT event_id, DATEPART(HOUR, ts) h, DATENAME(WEEKDAY, ts) wd, CONVERT(date, ts) d FROM events WHERE event_type = N'buy'
### wrong month for hour
SELECT event_id, MONTH(ts) h, DAYNAME(ts) wd, DATE(ts) d FROM events WHERE event_type = 'buy'
### question temp table script: users who bought, with the number of their views
select user_id, count(*) filter (event_type = 'view') as views from events where user_id in (select user_id from events where event_type = 'buy') group by 1
### right tsql temp
IF OBJECT_ID('tempdb..#buyers') IS NOT NULL DROP TABLE #buyers;
SELECT DISTINCT user_id INTO #buyers FROM events WHERE event_type = 'buy';
SELECT b.user_id, SUM(CASE WHEN e.event_type = 'view' THEN 1 ELSE 0 END) AS views
FROM #buyers b JOIN events e ON e.user_id = b.user_id GROUP BY b.user_id;
DROP TABLE #buyers;
### right tsql go
USE shop;
GO
SET NOCOUNT ON;
CREATE TABLE #buyers (user_id INT PRIMARY KEY);
INSERT INTO #buyers (user_id) SELECT DISTINCT user_id FROM events WHERE event_type = 'buy';
SELECT e.user_id, COUNT(CASE WHEN e.event_type = 'view' THEN 1 END) views FROM events e INNER JOIN #buyers b ON b.user_id = e.user_id GROUP BY e.user_id
GO
### right pg
create temp table buyers on commit drop as select distinct user_id from events where event_type = 'buy';
select e.user_id, count(*) filter (where event_type = 'view') views from events e natural join buyers group by e.user_id;
### wrong all users
select user_id, count(*) filter (event_type = 'view') from events group by 1
### wrong only viewers
select user_id, count(*) from events where event_type = 'view' and user_id in (select user_id from events where event_type = 'buy') group by 1
### data
create table Product (product_id int primary key, product_name varchar(20), unit_price int, category varchar(20));
create table Sales (sale_id int, product_id int, seller_id int, buyer_id int, sale_date date, quantity int, price int);
create table MovieRating (movie varchar(20), person varchar(20), rating int, created_at date);
create table Insurance (pid int primary key, tiv_2015 decimal(10,2), tiv_2016 decimal(10,2), lat decimal(5,2), lon decimal(5,2));
create table World (name varchar(20), continent varchar(20), area int, population bigint, gdp bigint);
create table Courses (student varchar(10), class varchar(10), grade int, sem_start varchar(10));
create table Calls (from_id int, to_id int, duration int, call_time timestamp);
create table Emp2 (emp_id int, event_day date, in_time int, out_time int);
create table Items (item_id int, label varchar(30), made varchar(10), cost varchar(10), flags int);
insert into Product values (1,'S8',1000,'phone'),(2,'G4',800,'phone'),(3,'iPhone',1400,'phone'),(4,'Mug',9,'home'),(5,'Rug',90,'home');
insert into Sales values (1,1,1,1,'2019-01-21',2,2000),(2,2,1,2,'2019-02-17',1,800),(3,2,2,3,'2019-06-02',1,800),(4,3,3,4,'2019-05-13',2,2800),(5,1,2,3,'2019-05-13',1,1000),(6,4,3,1,'2019-03-31',10,90),(7,4,3,2,'2018-12-31',1,9),(8,1,1,3,'2019-02-02',1,1000);
insert into MovieRating values ('Avengers','Daniel',3,'2020-01-12'),('Avengers','Monica',4,'2020-02-11'),('Avengers','Maria',2,'2020-02-12'),('Avengers','James',1,'2020-01-01'),('Frozen 2','Daniel',5,'2020-02-17'),('Frozen 2','Monica',2,'2020-02-01'),('Frozen 2','Maria',2,'2020-03-01'),('Joker','Daniel',3,'2020-02-22'),('Joker','Monica',4,'2020-02-25');
insert into Insurance values (1,10,5,10,10),(2,20,20,20,20),(3,10,30,20,20),(4,10,40,40,40);
insert into World values ('Afghanistan','Asia',652230,25500100,20343000000),('Albania','Europe',28748,2831741,12960000000),('Algeria','Africa',2381741,37100000,188681000000),('Andorra','Europe',468,78115,3712000000),('Angola','Africa',1246700,20609294,100990000000),('Bigland','Asia',3000000,25000000,5);
insert into Courses values ('A','Math',90,'20240115'),('B','English',85,'20240115'),('C','Math',70,'20240901'),('D','Biology',60,'20240115'),('E','Math',70,'20240901'),('F','Computer',40,'20230901'),('G','Math',100,'20240115'),('H','Math',55,'20240115'),('A','Math',95,'20240115'),('B','Math',85,'20240115');
insert into Calls values (1,2,59,'2024-01-31 23:59:00'),(2,1,11,'2024-02-01 00:01:00'),(1,3,20,'2024-02-01 08:00:00'),(3,4,100,'2024-02-04 10:00:00'),(3,4,200,'2024-02-05 10:30:00'),(3,4,200,'2024-02-29 17:45:30'),(4,3,499,'2024-12-30 06:00:00');
insert into Emp2 values (1,'2020-11-28',4,32),(1,'2020-11-28',55,200),(1,'2020-12-03',1,42),(2,'2020-11-28',3,33),(2,'2020-12-09',47,74);
insert into Items values (1,'SKU-001-red','2024/01/05','12.50',5),(2,'SKU-020-blue','2024/02/29','7',2),(3,'SKU-300','2023/12/31','n/a',0),(4,'sku-004-green','2024/10/10','100.05',7);
### question text dates of the semesters, as dates, how many rows
select strptime(sem_start, '%Y%m%d')::date as d, count(*) as n from Courses group by 1
### right tsql
SELECT CONVERT(DATE, sem_start, 112) AS d, COUNT(*) AS n FROM Courses GROUP BY CONVERT(DATE, sem_start, 112)
### right tsql parts
SELECT DATEFROMPARTS(LEFT(sem_start, 4), SUBSTRING(sem_start, 5, 2), RIGHT(sem_start, 2)) d, COUNT(*) n FROM Courses GROUP BY sem_start
### wrong month and day mixed
SELECT strptime(left(sem_start, 6) || '01', '%Y%m%d')::date d, COUNT(*) n FROM Courses GROUP BY 1
### question calls per ISO week with the Monday
select date_trunc('week', call_time)::date as monday, count(*) as n from Calls group by 1
### right tsql 2022
SELECT CAST(DATETRUNC(ISO_WEEK, call_time) AS DATE) monday, COUNT(*) n FROM Calls GROUP BY DATETRUNC(ISO_WEEK, call_time)
### wrong sundays
SELECT (call_time::date - extract(dow FROM call_time)::int) monday, count(*) n FROM calls GROUP BY 1
### wrong week number
SELECT week(call_time), count(*) from Calls group by 1
### question durations as h:mm:ss of all calls of a person
select from_id, printf('%02d:%02d:%02d', sum(duration)::int // 3600, sum(duration)::int % 3600 // 60, sum(duration)::int % 60) as t from Calls group by 1
### right mysql
SELECT from_id, SEC_TO_TIME(SUM(duration)) t FROM Calls GROUP BY from_id
### wrong minutes and seconds swapped
SELECT from_id, printf('%02d:%02d:%02d', sum(duration)::int // 3600, sum(duration)::int % 60, sum(duration)::int % 3600 // 60) from Calls group by 1
### question middle of the label, number in it
select item_id, split_part(label, '-', 2)::int as num, coalesce(nullif(split_part(label, '-', 3), ''), 'none') as color from Items
### right tsql parsename
SELECT item_id, CASE WHEN LEN(label) - LEN(REPLACE(label, '-', '')) = 2 THEN CAST(PARSENAME(REPLACE(label, '-', '.'), 2) AS INT) ELSE CAST(PARSENAME(REPLACE(label, '-', '.'), 1) AS INT) END num, IIF(LEN(label) - LEN(REPLACE(label, '-', '')) = 2, PARSENAME(REPLACE(label, '-', '.'), 1), 'none') color FROM Items
### right oracle
SELECT item_id, TO_NUMBER(REGEXP_SUBSTR(label, '[0-9]+')) num, NVL(REGEXP_SUBSTR(label, '[^-]+', 1, 3), 'none') color FROM Items
### right pg
SELECT item_id, substring(label from '[0-9]+')::int num, coalesce((string_to_array(label, '-'))[3], 'none') color FROM items
### wrong as text
SELECT item_id, split_part(label, '-', 2) as num, coalesce(nullif(split_part(label, '-', 3), ''), 'none') from Items
### wrong empty color
SELECT item_id, split_part(label, '-', 2)::int as num, split_part(label, '-', 3) from Items
### question costs that are numbers, and the month they were made
select item_id, try_cast(cost as decimal(10,2)) as cost, strftime(strptime(made, '%Y/%m/%d'), '%b %Y') as m from Items
### right tsql isnumeric
SELECT item_id, CASE WHEN ISNUMERIC(cost) = 1 THEN CONVERT(DECIMAL(10,2), cost) END AS cost, LEFT(DATENAME(MONTH, CONVERT(DATE, made, 111)), 3) + ' ' + DATENAME(YEAR, CONVERT(DATE, made, 111)) AS m FROM Items
### right oracle
SELECT item_id, TO_NUMBER(cost DEFAULT NULL ON CONVERSION ERROR) cost, TO_CHAR(TO_DATE(made, 'YYYY/MM/DD'), 'Mon YYYY') m FROM Items
### wrong zero for none
SELECT item_id, coalesce(try_cast(cost as decimal(10,2)), 0), strftime(strptime(made, '%Y/%m/%d'), '%b %Y') as m from Items
### data
create table station (id int, city varchar(21), state varchar(2), lat_n double, long_w double);
insert into station values (1,'Aguanga','CA',33.5,116.5),(2,'Kissee Mills','MO',139.65,73.42),(3,'Loma Mar','CA',48.7,130.54),(4,'Amo','IN',31.03,149.88),(5,'oakland','NE',80.0,75.1),(6,'Eleele','HI',80.22,152.76),(7,'Amo','IN',38.7887,137.2),(8,'Urbana','IA',142.0,50.5),(9,'Pine Ridge','SD',12.34567,111.1);
create table occupations (name varchar(20), occupation varchar(20));
insert into occupations values ('Ashley','Professor'),('Samantha','Actor'),('Julia','Doctor'),('Britney','Professor'),('Maria','Professor'),('Meera','Professor'),('Priya','Doctor'),('Priyanka','Professor'),('Jennifer','Actor'),('Ketty','Actor'),('Belvet','Professor'),('Naomi','Professor'),('Jane','Singer'),('Jenny','Singer'),('Kristeen','Singer'),('Christeen','Singer'),('Eve','Actor'),('Aamina','Doctor');
create table functions (x int, y int);
insert into functions values (20,20),(20,20),(20,21),(23,22),(22,23),(21,20),(5,5);
create table projects (task_id int, start_date date, end_date date);
insert into projects values (1,'2015-10-01','2015-10-02'),(2,'2015-10-02','2015-10-03'),(3,'2015-10-03','2015-10-04'),(4,'2015-10-13','2015-10-14'),(5,'2015-10-14','2015-10-15'),(6,'2015-10-28','2015-10-29'),(7,'2015-10-30','2015-10-31');
create table bst (n int, p int);
insert into bst values (1,2),(3,2),(6,8),(9,8),(2,5),(8,5),(5,null);
### question cities that begin with a vowel
select distinct city from station where lower(left(city, 1)) in ('a', 'e', 'i', 'o', 'u')
### right mysql
SELECT DISTINCT CITY FROM STATION WHERE CITY RLIKE '^[aeiou]';
### right tsql
select distinct city from station where city like '[aeiou]%'
### wrong ends with
SELECT DISTINCT city FROM station WHERE city REGEXP '[aeiou]$'
### question neither begins nor ends with a vowel
select distinct city from station where not regexp_matches(city, '^[aeiou]', 'i') and not regexp_matches(city, '[aeiou]$', 'i')
### right mysql
SELECT DISTINCT city FROM station WHERE city NOT REGEXP '^[aeiou].*' AND city NOT REGEXP '.*[aeiou]$'
### right tsql
SELECT DISTINCT city FROM station WHERE city NOT LIKE '[AEIOU]%' AND city NOT LIKE '%[AEIOU]'
### wrong or
SELECT DISTINCT city FROM station WHERE city NOT REGEXP '^[aeiou]' OR city NOT REGEXP '[aeiou]$'
### data
create table tweets (tweet_id int, user_id int, msg varchar(80), tweet_date timestamp);
insert into tweets values (1,111,'Am considering taking Tesla private','2021-12-30 00:00:00'),(2,111,'Despite the constant negative press covfefe','2022-01-01 00:00:00'),(3,111,'Following @NickSinghTech on #Twitter and #SQL','2022-02-14 00:00:00'),(4,254,'If the salary is so #competitive why','2022-03-01 00:00:00'),(5,148,'I no longer have a manager','2022-03-23 12:00:00');
create table candidates (candidate_id int, skill varchar(20));
insert into candidates values (123,'Python'),(123,'Tableau'),(123,'PostgreSQL'),(234,'R'),(234,'PowerBI'),(345,'Python'),(345,'Tableau'),(345,'PostgreSQL'),(345,'R');
create table app_events (app_id int, event_type varchar(12), ts timestamp);
insert into app_events values (123,'impression','2022-07-18 11:36:12'),(123,'impression','2022-07-18 11:37:12'),(123,'click','2022-07-18 11:37:42'),(234,'impression','2022-07-18 14:15:12'),(234,'click','2022-07-18 14:16:12'),(234,'impression','2021-07-18 14:16:12'),(345,'impression','2022-01-01 00:00:00');
create table transactions (transaction_id int, merchant_id int, credit_card_id int, amount decimal(10,2), transaction_timestamp timestamp);
insert into transactions values (1,101,1,100,'2022-09-25 12:00:00'),(2,101,1,100,'2022-09-25 12:08:00'),(3,101,1,100,'2022-09-25 12:28:00'),(4,102,2,300,'2022-09-25 12:00:00'),(6,102,2,400,'2022-09-25 14:00:00'),(7,103,3,5,'2022-09-26 23:55:00'),(8,103,3,5,'2022-09-27 00:04:59');
create table user_tx (id int, product_id int, spend decimal(10,2), tx_date timestamp);
insert into user_tx values (1341,123424,1500.60,'2019-12-31 12:00:00'),(1423,123424,1000.20,'2020-12-31 12:00:00'),(1623,123424,1246.44,'2021-12-31 12:00:00'),(1322,123424,2145.32,'2022-12-31 12:00:00'),(1344,234412,1800.00,'2019-12-31 12:00:00'),(1435,234412,1234.00,'2020-12-31 12:00:00');
create table measurements (id int, v decimal(10,2), t timestamp);
insert into measurements values (1,1109.51,'2022-07-10 09:00:00'),(2,1662.74,'2022-07-10 11:00:00'),(3,1246.24,'2022-07-10 13:15:00'),(4,1124.50,'2022-07-11 15:00:00'),(5,1234.14,'2022-07-11 16:45:00');
create table servers (server_id int, session_status varchar(6), status_time timestamp);
insert into servers values (1,'start','2022-08-02 10:00:00'),(1,'stop','2022-08-04 10:00:00'),(2,'start','2022-08-17 10:00:00'),(2,'stop','2022-08-24 10:00:00'),(1,'start','2022-08-05 08:00:00'),(1,'stop','2022-08-05 20:00:00');
create table catalog (product_id int, category varchar(10), name varchar(20));
insert into catalog values (1,'Shoes','Sperry'),(2,null,'Adidas'),(3,null,'Vans'),(4,'Jeans','Levi'),(5,null,'Wrangler'),(6,'Shirts','Lacoste');
### question server uptime in whole days
select floor(sum(epoch(e - s)) / 86400)::int as days from (select status_time s, session_status st, lead(status_time) over (partition by server_id order by status_time) e from servers) t where st = 'start'
### right mysql
SELECT FLOOR(SUM(TIMESTAMPDIFF(HOUR, s, e)) / 24) days FROM (SELECT session_status, status_time s, LEAD(status_time) OVER (PARTITION BY server_id ORDER BY status_time) e FROM servers) t WHERE session_status = 'start'
### right tsql
SELECT SUM(DATEDIFF(SECOND, s, e)) / 86400 AS days FROM (SELECT session_status, status_time s, LEAD(status_time) OVER (PARTITION BY server_id ORDER BY status_time) e FROM servers) t WHERE session_status = 'start'
### right oracle
SELECT TRUNC(SUM(CAST(e AS DATE) - CAST(s AS DATE))) days FROM (SELECT session_status, status_time s, LEAD(status_time) OVER (PARTITION BY server_id ORDER BY status_time) e FROM servers) WHERE session_status = 'start'
### wrong hours
SELECT SUM(DATEDIFF(HOUR, s, e)) FROM (SELECT session_status, status_time s, LEAD(status_time) OVER (PARTITION BY server_id ORDER BY status_time) e FROM servers) t WHERE session_status = 'start'
### data
create table students (student_id int, student_name varchar(20));
create table subjects (subject_name varchar(20));
create table exams (student_id int, subject_name varchar(20));
insert into students values (1,'Alice'),(2,'Bob'),(13,'John'),(6,'Alex');
insert into subjects values ('Math'),('Physics'),('Programming');
insert into exams values (1,'Math'),(1,'Physics'),(1,'Programming'),(2,'Programming'),(1,'Physics'),(1,'Math'),(13,'Math'),(13,'Programming'),(13,'Physics'),(2,'Math'),(1,'Math');
create table patients (patient_id int, patient_name varchar(20), conditions varchar(60));
insert into patients values (1,'Daniel','YFEV COUGH'),(2,'Alice',''),(3,'Bob','DIAB100 MYOP'),(4,'George','ACNE DIAB100'),(5,'Alain','DIAB201'),(6,'Ed','SADIAB100');
create table prices (product_id int, start_date date, end_date date, price int);
create table units (product_id int, purchase_date date, units int);
insert into prices values (1,'2019-02-17','2019-02-28',5),(1,'2019-03-01','2019-03-22',20),(2,'2019-02-01','2019-02-20',15),(2,'2019-02-21','2019-03-31',30),(3,'2019-02-21','2019-03-31',30);
insert into units values (1,'2019-02-25',100),(1,'2019-03-01',15),(2,'2019-02-10',200),(2,'2019-03-22',30);
create table daily (sell_date date, product varchar(20));
insert into daily values ('2020-05-30','Headphone'),('2020-06-01','Pencil'),('2020-06-02','Mask'),('2020-05-30','Basketball'),('2020-06-01','Bible'),('2020-06-02','Mask'),('2020-05-30','T-Shirt');
create table status (day date, ok int);
insert into status values ('2019-01-01',1),('2019-01-02',1),('2019-01-03',1),('2019-01-04',0),('2019-01-05',0),('2019-01-06',1);
create table queries (query_name varchar(20), rating int, position int);
insert into queries values ('Dog',5,1),('Dog',5,2),('Dog',1,200),('Cat',2,5),('Cat',3,3),('Cat',4,7),(null,1,1);
### question patients with diabetes
select * from patients where conditions like 'DIAB1%' or conditions like '% DIAB1%'
### right pg
select * from patients where conditions ~ '\mDIAB1'
### wrong anywhere
SELECT * FROM patients WHERE conditions LIKE '%DIAB1%'
### question contiguous periods
select case ok when 1 then 'succeeded' else 'failed' end as state, min(day) as s, max(day) as e from (select *, day - row_number() over (partition by ok order by day)::int g from status) t group by ok, g
### right mysql
SELECT IF(ok, 'succeeded', 'failed') period_state, MIN(day) start_date, MAX(day) end_date FROM (SELECT day, ok, SUBDATE(day, ROW_NUMBER() OVER (PARTITION BY ok ORDER BY day)) g FROM status) t GROUP BY ok, g ORDER BY 2
### wrong one each
SELECT IF(ok = 1, 'succeeded', 'failed'), MIN(day), MAX(day) FROM status GROUP BY ok
### data
create table folk (id int primary key, name varchar(20), sex varchar(1), salary int, born date, boss int, info varchar(120));
insert into folk values (1,'A','m',2500,'1990-02-28',null,'{"city":"Oslo","kids":2,"langs":["en","no"]}'),(2,'B','f',1500,'1988-12-31',1,'{"city":"Rome","kids":0,"langs":["it"]}'),(3,'C','m',5500,'2000-02-29',1,'{"city":"Oslo","kids":1,"langs":[]}'),(4,'D','f',500,'1975-07-15',3,null),(5,'M','f',1500,'1999-01-01',3,'{"city":"Bern","kids":3,"langs":["de","fr","it"]}');
### question age on 2024-02-29 and the next birthday's month
select id, date_part('year', age(date '2024-02-29', born)) as age, strftime(born, '%b') as m from folk
### right sqlite
SELECT id, strftime('%Y', '2024-02-29') - strftime('%Y', born) - (strftime('%m-%d', '2024-02-29') < strftime('%m-%d', born)) age, substr('JanFebMarAprMayJunJulAugSepOctNovDec', strftime('%m', born) * 3 - 2, 3) m FROM folk
### wrong years apart
SELECT id, 2024 - YEAR(born), DATE_FORMAT(born, '%b') FROM folk
### question people per city and their kids, from JSON
select json_extract_string(info, '$.city') as city, count(*) as n, sum(cast(json_extract_string(info, '$.kids') as int)) as kids from folk where info is not null group by 1
### right mysql
SELECT info->>'$.city' AS city, COUNT(*) n, SUM(JSON_EXTRACT(info, '$.kids')) kids FROM folk WHERE info IS NOT NULL GROUP BY info->>'$.city'
### right tsql
SELECT j.city, COUNT(*) n, SUM(j.kids) kids FROM folk CROSS APPLY OPENJSON(info) WITH (city NVARCHAR(20) '$.city', kids INT '$.kids') j GROUP BY j.city
### right oracle
SELECT j.city, COUNT(*) n, SUM(j.kids) kids FROM folk f, JSON_TABLE(f.info, '$' COLUMNS (city VARCHAR2(20) PATH '$.city', kids NUMBER PATH '$.kids')) j GROUP BY j.city
### wrong null city
SELECT info->>'$.city' AS city, COUNT(*) n, SUM(CAST(info->>'$.kids' AS INT)) FROM folk GROUP BY 1
