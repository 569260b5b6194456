-- Functions of MySQL, PostgreSQL, Oracle and SQL Server that can be mapped safely.
begin;
create table dual (dummy varchar);
insert into dual values ('X');

create macro nvl(a, b) as coalesce(a, b);
create macro nvl2(a, b, c) as case when a is not null then b else c end;
create macro "isnull"(a) as a is null, (a, b) as coalesce(a, b);
create macro iif(a, b, c) as case when a then b else c end;
create macro iff(a, b, c) as case when a then b else c end;
create macro countif(x) as count_if(x);
create macro zeroifnull(x) as coalesce(x, 0);
create macro nullifzero(x) as nullif(x, 0);
create macro equal_null(a, b) as a is not distinct from b;
create macro ieee_divide(a, b) as cast(a as double) / b;
create macro try_to_number(t) as try_cast(t as double);
create macro try_to_date(t) as try_cast(t as date);
create macro startswith(t, p) as starts_with(t, p);
create macro endswith(t, p) as ends_with(t, p);
create macro div(a, b) as cast(trunc(a / b) as bigint);
create macro array_remove(l, x) as list_filter(l, lambda e: e is distinct from x);
create macro "get"(l, i) as l[cast(i as bigint) + 1];
create macro oct(x) as to_base(cast(x as bigint), 8);
create macro unixepoch(d) as cast(epoch(cast(d as timestamp)) as bigint);
create macro quote_literal(t) as concat(chr(39), replace(t, chr(39), chr(39) || chr(39)), chr(39));
create macro div0(a, b) as case when b = 0 then 0 else a / b end;
create macro safe_divide(a, b) as case when b = 0 then null else a / b end;

create macro whetstone_whole_months(i) as cast(12 * date_part('year', i) + date_part('month', i) as integer);
create macro whetstone_clock(i) as epoch_us(i - to_months(whetstone_whole_months(i)));
create macro justify_hours(i) as to_months(whetstone_whole_months(i))
    + to_days(cast(trunc(whetstone_clock(i) / 86400000000) as integer)) + to_microseconds(whetstone_clock(i) % 86400000000);
create macro justify_days(i) as to_months(cast(whetstone_whole_months(i) + trunc(date_part('day', i) / 30) as integer))
    + to_days(cast(date_part('day', i) % 30 as integer)) + (i - to_months(whetstone_whole_months(i)) - to_days(cast(date_part('day', i) as integer)));
create macro interval_sum(x) as to_months(cast(sum(whetstone_whole_months(x)) as integer))
    + to_days(cast(sum(date_part('day', x)) as integer))
    + to_microseconds(cast(sum(epoch_us(x - to_months(whetstone_whole_months(x)) - to_days(cast(date_part('day', x) as integer)))) as bigint));
create macro justify_interval(i) as justify_days(justify_hours(i));

create macro curdate() as current_date;
create macro curtime() as current_time;
create macro getdate() as localtimestamp;
create macro sysdate() as localtimestamp;
create macro sysdatetime() as localtimestamp;
create macro utc_timestamp() as localtimestamp;
create macro utc_date() as current_date;
create macro current_timestamp() as localtimestamp;

create macro whetstone_time(d) as case
    when typeof(d) like 'DATE%' or typeof(d) like 'TIMESTAMP%' or typeof(d) like 'VARCHAR%' or typeof(d) = '"NULL"'
        then cast(cast(d as varchar) as timestamp)
    else cast('A number has no calendar: use round(x, 2), cast(x as varchar) or printf(''%.2f'', x)' as timestamp) end;

create macro whetstone_mysql(t, f) as
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(f,
    '%Y', strftime(t, '%Y')), '%y', strftime(t, '%y')), '%m', strftime(t, '%m')), '%c', strftime(t, '%-m')),
    '%d', strftime(t, '%d')), '%e', strftime(t, '%-d')), '%H', strftime(t, '%H')), '%k', strftime(t, '%-H')),
    '%h', strftime(t, '%I')), '%I', strftime(t, '%I')), '%l', strftime(t, '%-I')), '%i', strftime(t, '%M')),
    '%s', strftime(t, '%S')), '%S', strftime(t, '%S')), '%j', strftime(t, '%j')), '%w', strftime(t, '%w')),
    '%T', strftime(t, '%H:%M:%S')), '%p', strftime(t, '%p')), '%M', strftime(t, '%B')), '%b', strftime(t,
    '%b')), '%W', strftime(t, '%A')), '%a', strftime(t, '%a'));
create macro whetstone_ordinal(n) as n || case when n % 100 between 11 and 13 then 'th' when n % 10 = 1 then 'st' when n % 10 = 2 then 'nd'
    when n % 10 = 3 then 'rd' else 'th' end;
create macro whetstone_mysql_weeks(t, f) as replace(replace(replace(replace(replace(f, '%D', whetstone_ordinal(day(t))), '%v', strftime(t, '%V')),
    '%x', strftime(t, '%G')), '%U', strftime(t, '%U')), '%u', printf('%02d', whetstone_week_from(t, isodow(date_trunc('year', t)) - 1)));
create macro whetstone_oracle(t, f) as
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(f,
    'FM', ''), 'fm', ''), 'YYYY', strftime(t, '%Y')), 'yyyy', strftime(t, '%Y')), 'YY', strftime(t, '%y')),
    'yy', strftime(t, '%y')), 'HH24', strftime(t, '%H')), 'hh24', strftime(t, '%H')), 'HH12', strftime(t,
    '%I')), 'hh12', strftime(t, '%I')), 'HH', strftime(t, '%I')), 'hh', strftime(t, '%I')), 'MI', strftime(t,
    '%M')), 'mi', strftime(t, '%M')), 'MM', strftime(t, '%m')), 'mm', strftime(t, '%m')), 'DDD', strftime(t,
    '%j')), 'ddd', strftime(t, '%j')), 'DD', strftime(t, '%d')), 'dd', strftime(t, '%d')), 'SS', strftime(t,
    '%S')), 'ss', strftime(t, '%S')), 'Q', cast(quarter(t) as varchar)), 'AM', strftime(t, '%p')), 'PM',
    strftime(t, '%p')), 'MONTH', upper(strftime(t, '%B'))), 'Month', strftime(t, '%B')), 'month',
    lower(strftime(t, '%B'))), 'mon', lower(strftime(t, '%b'))), 'day', lower(strftime(t, '%A'))),
    'dy', lower(strftime(t, '%a'))), 'MON', upper(strftime(t, '%b'))), 'Mon', strftime(t, '%b')), 'DAY',
    upper(strftime(t, '%A'))), 'Day', strftime(t, '%A')), 'DY', upper(strftime(t, '%a'))), 'Dy', strftime(t, '%a'));
create macro whetstone_grouped(t) as format('{:,}', try_cast(split_part(t, '.', 1) as bigint))
    || case when t like '%.%' then '.' || split_part(t, '.', 2) else '' end;
create macro whetstone_zeros(t, z) as repeat('0', greatest(z - len(split_part(t, '.', 1)), 0)) || t;
create macro whetstone_number(t, f) as case when split_part(f, '.', 1) like '%,%' then whetstone_grouped(t)
    else whetstone_zeros(t, len(regexp_replace(split_part(f, '.', 1), '[^0]', '', 'g'))) end;
create macro whetstone_digits(x, f) as whetstone_number(printf('%.' || length(regexp_replace(split_part(f, '.', 2), '[^09]', '', 'g')) || 'f',
    try_cast(x as double)), f);
create macro whetstone_is_number(x) as regexp_matches(typeof(x), '^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|UINTEGER|DECIMAL.*|DOUBLE|FLOAT)$');
create macro to_char(d) as cast(d as varchar), (d, f) as case
    when whetstone_is_number(d) and d is null then null
    when whetstone_is_number(d) then case when upper(f) like 'FM%' then '' when try_cast(cast(d as varchar) as double) < 0 then '' else ' ' end
        || whetstone_digits(cast(d as varchar), f)
    when upper(f) = 'D' then cast(dayofweek(whetstone_time(d)) + 1 as varchar)
    when upper(f) = 'ID' then cast(isodow(whetstone_time(d)) as varchar)
    when upper(f) = 'W' then cast((day(whetstone_time(d)) - 1) // 7 + 1 as varchar)
    else whetstone_oracle(whetstone_time(d), replace(replace(replace(replace(replace(replace(f, 'IYYY', strftime(whetstone_time(d), '%G')),
        'iyyy', strftime(whetstone_time(d), '%G')), 'IW', strftime(whetstone_time(d), '%V')), 'iw', strftime(whetstone_time(d), '%V')),
        'WW', printf('%02d', (dayofyear(whetstone_time(d)) - 1) // 7 + 1)), 'ww', printf('%02d', (dayofyear(whetstone_time(d)) - 1) // 7 + 1))) end;
create macro mysql_format(x, n) as whetstone_grouped(printf('%.' || cast(n as varchar) || 'f', try_cast(x as double)));
create macro whetstone_dotnet(t, f) as
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(f,
    'yyyy', strftime(t, '%Y')), 'yy', strftime(t, '%y')), 'MMMM', strftime(t, '%B')), 'MMM', strftime(t, '%b')),
    'MM', strftime(t, '%m')), 'dddd', strftime(t, '%A')), 'dd', strftime(t, '%d')), 'HH', strftime(t, '%H')),
    'mm', strftime(t, '%M')), 'ss', strftime(t, '%S'));
create macro whetstone_java(t, f) as replace(replace(whetstone_dotnet(t, f), 'EEEE', strftime(t, '%A')), 'EEE', strftime(t, '%a'));
create macro date_format(d, f) as case when contains(f, '%') then whetstone_mysql(whetstone_time(d), whetstone_mysql_weeks(whetstone_time(d), f)) else whetstone_java(whetstone_time(d), f) end;
create macro dotnet_format(d, f) as case
    when not whetstone_is_number(d) then whetstone_dotnet(try_cast(cast(d as varchar) as timestamp), f)
    when regexp_matches(f, '^[Dd]\d*$') then whetstone_zeros(cast(d as varchar), coalesce(try_cast(substring(f, 2) as integer), 0))
    when regexp_matches(f, '^[Pp]\d*$') then mysql_format(cast(try_cast(cast(d as varchar) as double) * 100 as varchar),
        try_cast(coalesce(nullif(substring(f, 2), ''), '2') as integer)) || '%'
    when upper(f) like 'N%' then mysql_format(cast(d as varchar), try_cast(coalesce(nullif(substring(f, 2), ''), '2') as integer))
    else whetstone_digits(cast(d as varchar), f) end;
create macro to_date(t) as cast(t as date);
create macro from_unixtime(s) as make_timestamp(cast(cast(s as double) * 1000000 as bigint)),
    (s, f) as date_format(make_timestamp(cast(cast(s as double) * 1000000 as bigint)), f);
create macro unix_timestamp(d) as cast(epoch(cast(d as timestamp)) as bigint);

create macro whetstone_moment(d) as case when regexp_matches(typeof(d), 'INT')
    then timestamp '1900-01-01' + to_days(cast(case when regexp_matches(typeof(d), 'INT') then cast(d as varchar) end as integer))
    else cast(case when regexp_matches(typeof(d), 'INT') then null else cast(d as varchar) end as timestamp) end;
create macro whetstone_weeks(a, b) as date_diff('day', date_trunc('week', a), date_trunc('week', b)) // 7;
create macro datediff(a, b) as date_diff('day', cast(b as date), cast(a as date)), (p, a, b) as
    case when p = 'week' then whetstone_weeks(whetstone_moment(a), whetstone_moment(b))
    else date_diff(p, whetstone_moment(a), whetstone_moment(b)) end;
create macro server_datediff(p, a, b) as whetstone_weeks(whetstone_moment(a) + interval 1 day, whetstone_moment(b) + interval 1 day);
create macro whetstone_months_passed(a, b) as 12 * (year(b) - year(a)) + month(b) - month(a)
    - case when day(b) < day(a) or (day(b) = day(a) and b - date_trunc('day', b) < a - date_trunc('day', a)) then 1 else 0 end;
create macro whetstone_months_between(a, b) as case when a <= b then whetstone_months_passed(a, b) else -whetstone_months_passed(b, a) end;
create macro timestampdiff(p, a, b) as case when p in ('month', 'quarter', 'year')
    then cast(trunc(whetstone_months_between(cast(a as timestamp), cast(b as timestamp)) / case p when 'month' then 1 when 'quarter' then 3 else 12 end) as bigint)
    else date_sub(p, cast(a as timestamp), cast(b as timestamp)) end;
create macro dateadd(p, n, d) as whetstone_moment(d) + n * cast('1 ' || p as interval);
create macro timestampadd(p, n, d) as cast(d as timestamp) + n * cast('1 ' || p as interval);
create macro adddate(d, i) as cast(d as date) + i;
create macro subdate(d, i) as cast(d as date) - i;
create macro date_sub(d, i) as cast(d as timestamp) - i, (p, a, b) as datesub(p, a, b);
create macro date_add(d, i) as cast(d as timestamp) + i;
create macro whetstone_clock_time(t) as cast(case when regexp_matches(cast(t as varchar), '^\d+:\d\d') then '2000-01-01 ' else '' end || cast(t as varchar) as timestamp);
create macro addtime(a, b) as case when regexp_matches(cast(a as varchar), '^\d+:\d\d')
    then cast(cast(cast(a as varchar) as interval) + cast(cast(b as varchar) as interval) as varchar)
    else cast(cast(a as timestamp) + cast(cast(b as varchar) as interval) as varchar) end;
create macro time_format(t, f) as whetstone_mysql(whetstone_clock_time(t), f);
create macro datediff_big(p, a, b) as datediff(p, a, b);
create macro isdate(t) as case when try_cast(cast(t as varchar) as timestamp) is null then 0 else 1 end;
create macro str(x) as lpad(printf('%.0f', cast(x as double)), 10, ' '), (x, n) as lpad(printf('%.0f', cast(x as double)), n, ' '),
    (x, n, d) as lpad(printf('%.' || d || 'f', cast(x as double)), n, ' ');
create macro json_arrayagg(x) as json_group_array(x);
create macro subtime(a, b) as cast(a as timestamp) - cast(cast(b as varchar) as interval);
create macro timestamp_add(d, i) as cast(d as timestamp) + i;
create macro timestamp_sub(d, i) as cast(d as timestamp) - i;
create macro datetime_add(d, i) as cast(d as timestamp) + i;
create macro datetime_sub(d, i) as cast(d as timestamp) - i;
create macro format_date(f, d) as strftime(cast(d as timestamp), f);
create macro format_datetime(f, d) as strftime(cast(d as timestamp), f);
create macro format_timestamp(f, d) as strftime(cast(d as timestamp), f);
create macro parse_date(f, t) as cast(strptime(cast(t as varchar), f) as date);
create macro parse_datetime(f, t) as strptime(cast(t as varchar), f);
create macro parse_timestamp(f, t) as strptime(cast(t as varchar), f);
create macro unix_date(d) as date_diff('day', date '1970-01-01', cast(d as date));
create macro timediff(a, b) as whetstone_clock_time(a) - whetstone_clock_time(b);
create macro add_months(d, n) as cast(cast(d as date) + to_months(cast(n as integer)) as date);
create macro months_between(a, b) as date_diff('month', cast(b as date), cast(a as date))
    + case when last_day(cast(a as date)) = cast(a as date) and last_day(cast(b as date)) = cast(b as date) then 0
      else (day(cast(a as date)) - day(cast(b as date))) / 31.0 end;
create macro eomonth(d) as last_day(cast(d as date)), (d, n) as last_day(cast(d as date) + to_months(cast(n as integer)));
create macro from_days(n) as date '0001-01-01' + cast(n - 366 as integer);
create macro makedate(y, n) as make_date(y, 1, 1) + cast(n - 1 as integer);
create macro julianday(d) as julian(cast(d as timestamp)) - 0.5;

create macro datepart(p, d) as case when p in ('dw', 'weekday') then dayofweek(cast(d as timestamp)) + 1
    else date_part(case when p in ('dw', 'weekday') then 'dow' else p end, cast(d as timestamp)) end;
create macro datename(p, d) as case when p in ('dw', 'weekday') then dayname(cast(d as timestamp))
    when lower(p) = 'month' then monthname(cast(d as timestamp)) else cast(date_part(case when p in ('dw', 'weekday') then 'dow' else p end, cast(d as timestamp)) as varchar) end;
create macro datetrunc(p, d) as date_trunc(case when lower(p) in ('iso_week', 'isowk', 'isoww') then 'week' else p end, cast(d as timestamp));
create macro datefromparts(y, m, d) as make_date(cast(y as bigint), cast(m as bigint), cast(d as bigint));
create macro datetimefromparts(y, m, d, h, mi, s, ms) as make_timestamp(y, m, d, h, mi, s + ms / 1000.0);
create macro whetstone_months(p) as cast(p as bigint) // 100 * 12 + cast(p as bigint) % 100;
create macro period_diff(a, b) as whetstone_months(a) - whetstone_months(b);
create macro trunc_date(d, f) as cast(date_trunc(case upper(f) when 'MM' then 'month' when 'MON' then 'month' when 'MONTH' then 'month'
    when 'YYYY' then 'year' when 'YY' then 'year' when 'YEAR' then 'year' when 'Q' then 'quarter' when 'IW' then 'week'
    else 'day' end, cast(d as timestamp)) as date);
create macro part_of_date(p, d) as year(cast(d as timestamp)) * 100 + month(cast(d as timestamp));
create macro whetstone_moved(d, m) as case
    when lower(trim(m)) = 'start of month' then date_trunc('month', cast(d as timestamp))
    when lower(trim(m)) = 'start of year' then date_trunc('year', cast(d as timestamp))
    when lower(trim(m)) = 'start of day' then date_trunc('day', cast(d as timestamp))
    when lower(trim(m)) in ('localtime', 'utc') then cast(d as timestamp)
    when lower(trim(m)) like 'weekday %' then cast(d as timestamp)
        + to_days(cast((cast(right(trim(m), 1) as integer) - dayofweek(cast(d as timestamp)) + 7) % 7 as integer))
    else cast(d as timestamp) + cast(ltrim(trim(m), '+') as interval) end;
create macro sqlite_date(d, m) as cast(whetstone_moved(d, m) as date),
    (d, m, n) as cast(whetstone_moved(whetstone_moved(d, m), n) as date),
    (d, m, n, o) as cast(whetstone_moved(whetstone_moved(whetstone_moved(d, m), n), o) as date);
create macro datetime(d) as cast(d as timestamp), (d, m) as whetstone_moved(d, m), (d, m, n) as whetstone_moved(whetstone_moved(d, m), n),
    (d, m, n, o) as whetstone_moved(whetstone_moved(whetstone_moved(d, m), n), o);
create macro regexp_blind(t, p) as regexp_matches(t, p, 'i');
create macro regexp_whole(t, p) as regexp_full_match(t, p);
create macro regexp_not_whole(t, p) as not regexp_full_match(t, p);
create macro regexp_replace_all(t, p, r) as regexp_replace(t, p, r, 'g');
create macro isnotnull(a) as a is not null;
create macro lnnvl(c) as (c) is not true;
create macro "size"(l) as len(l);
create macro date_of(d) as cast(d as date);
create macro time_of(d) as cast(cast(d as timestamp) as time);
create macro mysql_weekday(d) as isodow(cast(d as timestamp)) - 1;
create macro mysql_dayofweek(d) as dayofweek(cast(d as timestamp)) + 1;
create macro whetstone_week_from(t, first) as (dayofyear(t) - 1 + first) // 7 + case when first <= 3 then 1 else 0 end;
create macro week(d) as date_part('week', cast(d as timestamp)), (d, m) as case m
    when 0 then cast(strftime(cast(d as timestamp), '%U') as bigint)
    when 1 then whetstone_week_from(cast(d as timestamp), isodow(date_trunc('year', cast(d as timestamp))) - 1)
    when 2 then cast(strftime(case when strftime(cast(d as timestamp), '%U') = '00'
        then date_trunc('year', cast(d as timestamp)) - interval 1 day else cast(d as timestamp) end, '%U') as bigint)
    when 3 then date_part('week', cast(d as timestamp))
    when 4 then whetstone_week_from(cast(d as timestamp), dayofweek(date_trunc('year', cast(d as timestamp))))
    when 5 then cast(strftime(cast(d as timestamp), '%W') as bigint)
    when 6 then (dayofyear(cast(d as timestamp) + to_days(cast(3 - dayofweek(cast(d as timestamp)) as integer))) - 1) // 7 + 1
    else cast(strftime(case when strftime(cast(d as timestamp), '%W') = '00'
        then date_trunc('year', cast(d as timestamp)) - interval 1 day else cast(d as timestamp) end, '%W') as bigint) end;
create macro mysql_week(d) as week(d, 0);
create macro yearweek(d) as cast(strftime(cast(d as timestamp), '%G%V') as bigint), (d, m) as case when m in (0, 2)
    then year(cast(d as timestamp) - case when strftime(cast(d as timestamp), '%U') = '00'
        then to_days(cast(dayofyear(cast(d as timestamp)) as integer)) else interval 0 day end) * 100 + week(d, 2)
    else cast(strftime(cast(d as timestamp), '%G%V') as bigint) end;
create macro mysql_yearweek(d) as yearweek(d, 0);
create macro sec_to_time(s) as cast(printf('%02d:%02d:%02d', cast(s as bigint) // 3600, cast(s as bigint) % 3600 // 60, cast(s as bigint) % 60) as varchar);
create macro time_to_sec(t) as cast(epoch(cast(regexp_replace(cast(t as varchar), '^\d{4}-\d\d-\d\d ', '') as interval)) as bigint);

create macro half_up(x) as round(cast(x as double));
create macro whole_part(x) as trunc(cast(x as double));
create macro null_division(a, b) as a / nullif(b, 0);
create macro is_whole(x) as regexp_matches(typeof(x), '^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$|^UINTEGER$');
create macro both_whole(a, b) as a and b;
create macro whole_division(a, b, w) as case when w then trunc(a / b) else a / b end;
create macro strict_greatest(l) as case when len(list_filter(l, lambda x: x is null)) = 0 then list_max(l) end;
create macro strict_least(l) as case when len(list_filter(l, lambda x: x is null)) = 0 then list_min(l) end;
create macro server_len(t) as len(rtrim(cast(t as varchar)));
create macro whole_row(l) as case when len(list_filter(l, lambda x: x is null)) = 0 then l end;
create macro the_only(x) as case when
    case when count(distinct x) + case when count(x) < count(*) and count(x) > 0 then 1 else 0 end <= 1 then true
    else cast('Binder Error: a column that is neither in the GROUP BY clause nor aggregated has several values in a group' as boolean) end
    then any_value(x) end;

create macro place_of(p, t) as case when regexp_matches(t, p) then instr(t, regexp_extract(t, p)) when t is not null then 0 end;
create macro place_of_text(p, t) as coalesce(nullif(instr(t, regexp_extract(t, replace(trim(p, '%'), '_', '.'))), 0), 0);
create macro quotename(t) as '[' || t || ']';
create macro regexp_like(t, p) as regexp_matches(t, p), (t, p, o) as regexp_matches(t, p, o);
create macro whetstone_found(t, p, k, o, g) as nullif(list_extract(regexp_extract_all(t, p, cast(g as integer), o), cast(k as bigint)), '');
create macro whetstone_options(o) as case when contains(o, 'i') then 'i' else 'c' end;
create macro regexp_substr(t, p) as nullif(regexp_extract(t, p), ''),
    (t, p, s) as nullif(regexp_extract(substring(t, cast(s as bigint)), p), ''),
    (t, p, s, k) as whetstone_found(substring(t, cast(s as bigint)), p, k, 'c', 0),
    (t, p, s, k, o) as whetstone_found(substring(t, cast(s as bigint)), p, k, whetstone_options(o), 0),
    (t, p, s, k, o, g) as whetstone_found(substring(t, cast(s as bigint)), p, k, whetstone_options(o), coalesce(g, 0));
create macro regexp_contains(t, p) as regexp_matches(t, p);
create macro array_join(l, s) as array_to_string(l, s);
create macro regexp_count(t, p) as len(regexp_extract_all(t, p)),
    (t, p, s) as len(regexp_extract_all(substring(t, cast(s as bigint)), p)),
    (t, p, s, o) as len(regexp_extract_all(substring(t, cast(s as bigint)), p, 0, whetstone_options(o)));
create macro regexp_instr(t, p) as case when regexp_matches(t, p) then strpos(t, regexp_extract(t, p)) else 0 end;
create macro regexp_match(t, p) as case when regexp_matches(t, p) then
    case when p like '%(%' and p not like '%(?%' then regexp_extract_all(t, p, 1)[1:1] else regexp_extract_all(t, p)[1:1] end end;
create macro whetstone_from_end(t, n, k) as case when len(string_split(t, n)) <= k then 0
    else len(t) - len(array_to_string(string_split(t, n)[-cast(k as bigint):], n)) - len(n) + 1 end;
create macro instr(t, n) as strpos(t, n),
    (t, n, s) as case when s < 0 then case when contains(t, n) then len(t) - len(n) - strpos(reverse(t), reverse(n)) + 2 else 0 end
        when contains(substring(t, cast(s as bigint)), n) then strpos(substring(t, cast(s as bigint)), n) + s - 1 else 0 end,
    (t, n, s, k) as case when s < 0 then whetstone_from_end(left(t, cast(len(t) + s + len(n) as bigint)), n, k)
        when len(string_split(substring(t, cast(s as bigint)), n)) <= k then 0
        else len(array_to_string(string_split(substring(t, cast(s as bigint)), n)[1:cast(k as bigint)], n)) + s end;
create macro locate(n, t) as strpos(t, n),
    (n, t, s) as case when contains(substring(t, cast(s as bigint)), n) then strpos(substring(t, cast(s as bigint)), n) + s - 1 else 0 end;
create macro charindex(n, t) as strpos(t, n),
    (n, t, s) as case when contains(substring(t, cast(s as bigint)), n) then strpos(substring(t, cast(s as bigint)), n) + s - 1 else 0 end;
create macro mid(t, s) as substring(t, s), (t, s, n) as substring(t, s, n);
create macro replicate(t, n) as repeat(t, cast(n as bigint));
create macro "space"(n) as repeat(' ', cast(n as bigint));
create macro initcap(t) as array_to_string(
    list_transform(string_split(t, ' '), lambda w: upper(w[1]) || lower(w[2:])), ' ');
create macro substring_index(t, d, n) as case
    when n >= 0 then array_to_string(string_split(t, d)[1:n], d)
    else array_to_string(string_split(t, d)[n:], d) end;
create macro find_in_set(n, t) as coalesce(list_position(string_split(t, ','), n), 0);
create macro stuff(t, s, n, r) as left(t, cast(s - 1 as bigint)) || r || substring(t, cast(s + n as bigint));
create macro isnumeric(t) as case when try_cast(t as double) is null then 0 else 1 end;
create macro to_number(t) as cast(t as double), (t, f) as cast(regexp_replace(t, '[^0-9.+-]', '', 'g') as double);
create macro btrim(t) as trim(t), (t, c) as trim(t, c);
create macro ucase(t) as upper(t);
create macro lcase(t) as lower(t);
create macro character_length(t) as length(t);
create macro octet_length(t) as strlen(t);
create macro datalength(t) as strlen(cast(t as varchar));
create macro parsename(t, n) as list_extract(list_reverse(string_split(t, '.')), cast(n as bigint));
create macro json_unquote(j) as case when typeof(j) = 'JSON' then json_extract_string(cast(j as json), '$') else cast(j as varchar) end;
create macro whetstone_json_text(j, p) as json_extract_string(j, p);
create macro isjson(t) as case when t is null then null when json_valid(t) then 1 else 0 end;
create macro json_length(j) as json_array_length(j), (j, p) as json_array_length(j, p);
create macro numtodsinterval(n, u) as to_microseconds(cast(round(n * case lower(u) when 'day' then 86400000000 when 'hour' then 3600000000
    when 'minute' then 60000000 else 1000000 end) as bigint));
create macro numtoyminterval(n, u) as to_months(cast(n * case lower(u) when 'year' then 12 else 1 end as integer));
create macro make_interval_of(y, mo, w, d, h, mi, s) as to_months(cast(y * 12 + mo as integer)) + to_days(cast(w * 7 + d as integer))
    + to_microseconds(cast(round((h * 3600 + mi * 60 + s) * cast(1000000 as bigint)) as bigint));
create macro period_add(p, n) as cast(strftime(make_date(cast(p // 100 as bigint), cast(p % 100 as bigint), 1) + to_months(cast(n as integer)), '%Y%m') as bigint);
create macro next_day(d, w) as cast(cast(d as date) + 1 + cast((case lower(left(w, 3)) when 'sun' then 0 when 'mon' then 1 when 'tue' then 2 when 'wed' then 3
    when 'thu' then 4 when 'fri' then 5 else 6 end - dayofweek(cast(d as date) + 1) + 7) % 7 as integer) as date);
create macro moment_difference(a, b) as case
    when regexp_matches(typeof(a), '^(DATE|TIMESTAMP)') or regexp_matches(typeof(b), '^(DATE|TIMESTAMP)')
        then (epoch(try_cast(cast(a as varchar) as timestamp)) - epoch(try_cast(cast(b as varchar) as timestamp))) / 86400.0
    else try_cast(cast(a as varchar) as double) - try_cast(cast(b as varchar) as double) end;
create macro any_moment(x) as coalesce(try_cast(cast(x as varchar) as timestamp), try_strptime(cast(x as varchar), '%Y%m%d'),
    try_strptime(cast(x as varchar), '%Y%m%d %H:%M:%S'), current_date + try_cast(cast(x as varchar) as time));

create macro whetstone_digits_of(t) as list_transform(string_split(lower(t), ''), lambda c: strpos('0123456789abcdefghijklmnopqrstuvwxyz', c) - 1);
create macro whetstone_read_in(l, b) as list_reduce(list_transform(l, lambda n: cast(n as hugeint)), lambda sum, n: sum * b + n);
create macro whetstone_in_base(t, a, b) as case when t like '-%' then '-' else '' end
    || upper(to_base(cast(whetstone_read_in(whetstone_digits_of(ltrim(t, '-')), a) as bigint), b));
create macro conv(x, a, b) as whetstone_in_base(cast(x as varchar), a, b);
create macro strcmp(a, b) as case when a = b then 0 when a < b then -1 when a > b then 1 end;
create macro leading_number(x) as case when x is not null then
    coalesce(try_cast(regexp_extract(cast(x as varchar), '^\s*([-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?)', 1) as double), 0) end;
create macro changes_of(l) as len(list_filter(range(2, len(l) + 1), lambda i: l[i] is distinct from l[i - 1]));
create macro ranges_meet(a, b, c, d) as coalesce(a < b, true) and coalesce(c < d, true) and coalesce(a < d, true)
    and coalesce(c < b, true);
create macro spans_meet(a, b, c, d) as (least(a, b) < greatest(c, d) and least(c, d) < greatest(a, b))
    or least(a, b) = least(c, d);

create macro width_bucket(x, a, b, n) as case
    when a <= b then case when x < a then 0 when x >= b then n + 1 else cast(floor((x - a) * n / cast(b - a as double)) as integer) + 1 end
    else case when x > a then 0 when x <= b then n + 1 else cast(floor((a - x) * n / cast(a - b as double)) as integer) + 1 end end;
create macro padded_char(d) as to_char(d), (d, f) as case
    when regexp_matches(f, '^(day|month)', 'i') and not whetstone_is_number(d)
        then rpad(to_char(d, regexp_extract(f, '^(?i:day|month)')), 9, ' ')
            || case when length(f) = length(regexp_extract(f, '^(?i:day|month)')) then ''
                else to_char(d, substring(f, length(regexp_extract(f, '^(?i:day|month)')) + 1)) end
    else to_char(d, f) end;
create macro rand() as random();
create macro truncate(x, n) as trunc(x, n);
create macro total(x) as coalesce(cast(sum(x) as double), 0);
create macro std(x) as stddev_pop(x);
create macro stdev(x) as stddev_samp(x);
create macro var(x) as var_samp(x);
create macro every(x) as bool_and(x);
create macro json_agg(x) as to_json(list(x));
create macro long_of_days(n) as to_microseconds(cast(round(n * 86400000000) as bigint));
create macro any_date(x) as coalesce(try_cast(x as date), cast(try_strptime(cast(x as varchar), '%Y%m%d') as date));
commit;
