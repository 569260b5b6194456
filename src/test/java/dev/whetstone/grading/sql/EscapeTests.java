package dev.whetstone.grading.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.sql.JudgeResult.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapeTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('%s')",
                "select * from read_csv_auto('%s')",
                "select * from read_text('%s')",
                "select * from read_blob('%s')",
                "select * from read_json('%s')",
                "select * from read_parquet('%s')",
                "select * from read_duckdb('%s')",
                "select * from parquet_metadata('%s')",
                "select * from sniff_csv('%s')",
                "select * from glob('/*')",
                "select * from '%s'",
                "from '%s'",
                "select (select content from read_text('%s'))",
                "with s as (select * from read_text('%s')) select * from s",
                "select name from customers union all select content from read_text('%s')",
                "select * from query('select * from read_text(''%s'')')",
                "select * from query_table('%s')",
                "copy customers to '%s'",
                "copy customers from '%s'",
                "export database '%s'",
                "import database '%s'",
                "attach '%s' as other",
                "attach ':memory:' as other",
                "detach memory",
                "use memory",
                "create secret (type s3)",
                "select * from duckdb_secrets()",
                "select * from which_secret('s3://x', 's3')",
                "install httpfs",
                "load httpfs",
                "load '%s'",
                "select * from read_csv('http://127.0.0.1:1/x.csv')",
                "select * from 'https://127.0.0.1:1/x.parquet'",
                "select * from read_parquet('s3://bucket/x')",
                "set memory_limit = '10GB'",
                "set global enable_external_access = true",
                "reset enable_external_access",
                "pragma enable_external_access = true",
                "pragma database_list",
                "call duckdb_settings()",
                "select 1; select 2",
                "select 1; drop table orders",
                "select 1;; delete from orders;",
                "create temp table t as select * from read_text('%s'); select * from t",
                "create view v as select * from pg_tables; select * from v",
                "select * into #t from pg_tables; select * from #t",
                "declare @x varchar(90) = (select content from read_text('%s')); select @x",
                "create table t (x int); insert into orders values (99, 1, 1, null); select * from t",
                "create table orders as select 1 as id; drop table customers; select * from orders",
                "create view v as select 1; delete from orders; select * from v",
                "set memory_limit = '10GB'; select 1",
                "select @x := content from read_text('%s'), (select @x := '') i",
                "drop table orders",
                "truncate orders",
                "delete from orders",
                "update orders set amount = 0",
                "insert into orders values (99, 1, 1, null)",
                "alter table orders add column x int",
                "create table mine (x int)",
                "create or replace view orders as select 1",
                "create macro sum(x) as 1",
                "create type mood as enum ('a')",
                "with gone as (delete from orders returning *) select * from gone",
                "with more as (insert into orders values (99, 1, 1, null) returning *) select * from more",
                "with done as (update orders set amount = 0 returning *) select * from done",
                "merge into orders using customers on false when not matched then insert values (1, 1, 1, null)",
                "begin",
                "begin; select 1; commit",
                "vacuum",
                "checkpoint",
                "prepare p as select 1",
                "execute p",
                "explain select 1",
                "explain analyze select 1",
                "describe orders",
                "show tables",
                "summarize orders",
                "select * from (describe orders)",
                "select * from duckdb_settings()",
                "select value from duckdb_settings() where name = 'secret_directory'",
                "select * from pg_catalog.pg_settings",
                "select * from pg_settings",
                "select * from system.pg_catalog.pg_settings",
                "select * from duckdb_databases()",
                "select * from duckdb_databases",
                "select * from pragma_database_list",
                "select * from pragma_platform()",
                "select * from pragma_version()",
                "select * from duckdb_extensions()",
                "select * from duckdb_temporary_files()",
                "select * from duckdb_functions()",
                "select * from duckdb_tables()",
                "select * from information_schema.tables",
                "select * from sqlite_master",
                "select * from pg_catalog.pg_proc",
                "select tablename from pg_tables where exists (with pg_tables as (select 1) select 1)",
                "with pg_tables as (select tablename from pg_tables) select * from pg_tables",
                "with recursive pg_tables as (select tablename from pg_tables) select * from pg_tables",
                "with recursive pg_tables as (select tablename from pg_tables union select tablename from pg_tables)"
                        + " select 1",
                "with a as (select * from pg_tables), pg_tables as (select 1) select * from a",
                "select * from (with pg_tables as (select 1) select * from pg_tables) x, pg_tables",
                "with a as (with pg_tables as (select 1) select 1) select * from pg_tables",
                "select (with pg_tables as (select 1) select 1), (select max(tablename) from pg_tables)",
                "(with pg_tables as (select 'a' t) select t from pg_tables) union all select tablename from pg_tables",
                "select * from test_all_types()",
                "select current_setting('temp_directory')",
                "select pg_catalog.current_setting('secret_directory')",
                "select getenv('HOME')",
                "select getvariable('x')",
                "select version()",
                "select pg_sleep(60)",
                "select pg_catalog.pg_sleep(60)",
                "select sleep_ms(60000)",
                "select name from customers where sleep_ms(60000) is null",
                "select name from customers order by (select count(*) from duckdb_settings())",
                "select list_transform([1], lambda x: current_setting('temp_directory'))",
                "select write_log('x')",
                "select * from json_execute_serialized_sql('{}')",
                "select json_serialize_plan('select 1')",
                "select nextval('x')",
                "set variable x = 1",
                "select * from \"%s\"",
                "select * from `%s`",
                "select * from [%s]",
                "select top 1 * from \"%s\"",
                "select content from main.\"%s\"",
                "select * from \"/etc/passwd\" cross apply string_split(content, ',')",
                "select * from openjson((select content from read_text('%s')))",
                "select * from json_table((select content from read_text('%s')), '$[*]' columns (a int path '$'))",
                "select nvl((select content from read_text('%s')), 1) from dual",
                "select 1 from dual connect by level <= (select count(*) from duckdb_settings())",
                "select id from orders start with id in (select 1 from pg_tables) connect by prior id = id - 1",
                "select sys_connect_by_path(getenv('HOME'), '/') from orders start with id = 1 connect by prior id ="
                        + " id - 1",
                "select max(count(*)) from duckdb_settings() group by name",
                "select json_value(getenv('HOME'), '$' returning number)",
                "select to_number(getenv('HOME') default 0 on conversion error)",
                "select @x := getenv('HOME'), (select @x := '') i from orders",
                "declare @x varchar(90) = getenv('HOME'); select @x",
                "declare @t table (a varchar(9)); insert into @t select value from duckdb_settings(); select * from @t",
                "use master\ngo\nselect * from sys.tables",
                "set nocount on; select * from duckdb_settings()",
                "create temp table t on commit drop as select * from pg_tables; select * from t",
                "select * from openrowset(bulk '%s', single_clob) x",
                "select load_file('%s')",
                "select * from utl_file",
                "select pg_read_file('%s')",
                "select lo_import('%s')",
                "select * from all_tables",
                "select * from v$version",
                "select @@version",
                "select user, current_user, session_user from getenv",
                "select * from string_split((select content from read_text('%s')), ',')",
                "select * from json_array_elements((select to_json(value) from duckdb_settings()))",
                "select 1 as '/etc/passwd' from '%s'",
                "from query_table(['%s'])",
                "select columns('.*') from '%s'",
                "pivot '%s' on a",
                "unpivot '%s' on a",
                "select * from orders asof join '%s' x on true",
                "select whetstone_time('2024-01-01')",
                "select ?",
                "select $1",
                "",
                "-- nothing",
                ";;"
            })
    void isRefusedAndLeavesNoTrace(String escape) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a,b\nverysecret,2\n");

        JudgeResult result = SharedJudge.onShop("select 1", escape.replace("%s", secret.toString()));

        assertThat(result.verdict()).isIn(Verdict.REFUSED, Verdict.ERROR);
        assertThat(result.message()).isNotEmpty().doesNotContain("verysecret", System.getProperty("user.home"));
        assertThat(result.message().replace(secret.toString(), "")).doesNotContain("whetstone-judge");
        assertThat(folder.toFile().list()).containsExactly("secret.csv");
        assertThat(SharedJudge.ordinary().verdict()).isEqualTo(Verdict.EQUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with pg_tables as (select 3 n) select n from pg_tables",
                "with a as (select 3 n), b as (select n from a) select n from b where exists (select 1 from a)",
                "with recursive a as (select 1 n union all select n + 1 from a where n < 3) select max(n) from a",
                "with a as (with b as (select 3 n) select n from b) select n from a",
                "with a as (select 2 n) (select n + 1 from a) union select n + 1 from a",
                "with A as (select 3 n) select (select n from a)",
                "select count(*) from (with orders as (select 1) select * from orders) o, orders"
            })
    void namesThatTheQueryGivesMayBeUsedWhereTheyHold(String query) {
        assertThat(SharedJudge.onShop("select 3", query).message()).startsWith("Right");
    }

    @Test
    void aTableOfTheQuestionIsNotMistakenForAForbiddenOne() {
        assertThat(SharedJudge.onShop("select * from orders", "table main.orders")
                        .verdict())
                .isEqualTo(Verdict.EQUAL);
    }
}
