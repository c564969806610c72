// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/sql_words.h"

#include <QSet>

namespace tessera {

namespace {

constexpr auto words =
    "abort absolute access action add admin after aggregate all also alter always analyse analyze and any "
    "array as asc "
    "asymmetric at atomic attach authorization before begin between both brin btree by bypassrls cache call "
    "called cascade "
    "cascaded case cast char character check checkpoint close cluster coalesce collate column comment commit "
    "committed "
    "concurrently configuration conflict connection constraint copy createdb createrole cross cube current "
    "current_date "
    "current_role current_time current_timestamp current_user cursor cycle data database deallocate declare "
    "default "
    "deferrable deferred definer delete desc detach discard distinct do domain double drop each else enable "
    "encoding encrypted "
    "end enum escape exclude execute exists explain extension external false fetch filter first following "
    "for force foreign "
    "forward freeze from full function generated gin gist global grant group grouping groups handler hash "
    "having header hold "
    "identity if ilike immediate immutable import in include including increment index inherit inherits "
    "initially inner inout "
    "insert instead intersect interval into invoker is isnull isolation join key language last lateral "
    "leading leakproof left "
    "level like limit listen load local localtime localtimestamp location lock locked logged login mapping "
    "match matched "
    "materialized maxvalue merge method minvalue mode move natural next no nobypassrls nocreatedb "
    "nocreaterole noinherit "
    "nologin none noreplication not nothing notify notnull nowait null nullif nulls of off offset on only "
    "operator option "
    "options or order ordinality others out outer over overlaps overlay overriding owned owner parallel "
    "partial partition "
    "passing password plan policy position preceding precision prepare prepared preserve primary prior "
    "privileges procedure "
    "program public publication quote range read real reassign recursive ref references refresh reindex "
    "relative release "
    "rename repeatable replace replica replication reset restart restrict returning returns revoke right "
    "role rollback rollup "
    "routine row rows rule savepoint schema scroll search security select sequence sequences serializable "
    "server session "
    "session_user set setof sets share show similar simple skip snapshot some sql stable standalone start "
    "statement "
    "statistics stdin stdout storage stored strict subscription substring superuser symmetric system table "
    "tables tablesample "
    "tablespace temp template temporary text then ties time timestamp to trailing transaction treat trigger "
    "trim true "
    "truncate trusted type unbounded uncommitted union unique unknown unlisten unlogged until update user "
    "using vacuum valid "
    "validate validator value values variadic varying verbose version view volatile when where window with "
    "within without "
    "work write xml year month day hour minute second zone "
    "bigint bigserial bit bool boolean bytea cidr date decimal float float4 float8 hstore inet int int2 int4 "
    "int8 integer "
    "json jsonb macaddr money name numeric oid point regclass regproc regtype serial smallint smallserial "
    "timestamptz timetz "
    "tsquery tsvector uuid varchar void xid "
    "abs age array_agg array_length avg bool_and bool_or ceil concat concat_ws count date_bin date_part "
    "date_trunc dense_rank "
    "exp extract first_value floor format generate_series greatest initcap json_agg json_build_array "
    "json_build_object "
    "jsonb_agg jsonb_build_array jsonb_build_object jsonb_array_elements lag last_value lead least length ln "
    "lower lpad ltrim "
    "make_interval max md5 min mod now nextval currval setval ntile percentile_cont percentile_disc power "
    "random rank "
    "regexp_match regexp_replace repeat round row_number row_to_json rpad rtrim sign split_part sqrt stddev "
    "strpos string_agg "
    "string_to_array substr sum to_char to_date to_json to_jsonb to_number to_timestamp to_tsquery "
    "to_tsvector translate "
    "trunc unnest upper variance pg_sleep pg_backend_pid clock_timestamp set_config current_setting "
    "pg_catalog information_schema citus pg_stat_activity pg_class pg_namespace create_distributed_table "
    "create_reference_table run_command_on_workers citus_move_shard_placement citus_rebalance_start explain";

} // namespace

bool isSqlWord(const SqlToken &token)
{
    static const QSet<QString> known = [] {
        const auto list = QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    }();
    return token.kind == TokenKind::Word && known.contains(token.text);
}

} // namespace tessera
