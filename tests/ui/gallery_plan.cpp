// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_plan.h"

#include "core/explain/parse_plan.h"
#include "models/plan_model.h"
#include "tests/support/fixture_file.h"
#include "ui/explain/plan_page.h"
#include "ui/pages/queries_page.h"
#include "ui/widgets/tree_view.h"

namespace tessera::test {

using namespace Qt::StringLiterals;

namespace {

const auto statement =
    u"SELECT campaign_id, count(*) FROM \"we\"\"ird; drop\" WHERE company_id IN ($1, $2, $3) GROUP BY 1"_s;

/// The first row whose step begins like this.
QModelIndex stepOf(const QAbstractItemModel &model, const QString &start, const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const auto index = model.index(row, 0, parent);
        if (index.data().toString().startsWith(start))
            return index;
        if (const auto below = stepOf(model, start, index); below.isValid())
            return below;
    }
    return {};
}

} // namespace

QList<ExplainedParameter> galleryParameters()
{
    return { { { u"bigint"_s, u'N' }, u"4711"_s },
             { { u"timestamp with time zone"_s, u'D' }, u"2026-03-29 12:00:00+02"_s },
             { { u"text"_s, u'S' }, std::nullopt } };
}

ExplainAnswer galleryExplained(const ExplainWish &wish, const QString &fixture)
{
    QSet<qint64> shards;
    for (qint64 id = 102000; id < 102200; ++id)
        shards << id;
    const auto json = testing::fixtureFile(u"explain/"_s + fixture + u".json"_s);
    ExplainAnswer answer { .wish = wish,
                           .plan = parsePlan(json, shards).value_or(PlanTree()),
                           .json = QString::fromUtf8(json),
                           .parameters = galleryParameters(),
                           .isGeneric = !wish.values };
    for (auto &parameter : answer.parameters)
        parameter.value = wish.values ? parameter.value : exampleValue(parameter.type);
    return answer;
}

QStringList planLooks()
{
    return { u"fan-out"_s, u"generic"_s, u"subplan"_s, u"local"_s, u"text"_s, u"busy"_s, u"refused"_s };
}

void showPlanLook(PlanPage &page, const QString &look)
{
    ExplainWish asked;
    const auto noted = QObject::connect(&page, &PlanPage::explainRequested, &page,
                                        [&asked](const ExplainWish &wish) { asked = wish; });
    ExplainSubject subject { .statement = statement, .user = u"shop"_s };
    if (look != "generic"_L1) {
        subject.values = ParameterValues { u"1"_s, u"2"_s, u"3"_s };
        subject.valuesFrom = look == "fan-out"_L1 ? QueriesPage::tr("With the values of the slowest call that the logs name.")
                                                    : QString();
    }
    page.showView(look == "text"_L1 ? PlanPage::Text : PlanPage::Steps);
    page.open(subject);
    QObject::disconnect(noted);
    if (look == "busy"_L1)
        return;
    if (look == "refused"_L1)
        return page.setProblem(asked,
                               { .kind = ErrorKind::Server,
                                 .message = u"relation \"we\"\"ird; drop\" does not exist"_s });
    page.setAnswer(galleryExplained(asked, look == "generic"_L1     ? u"citus-merge"_s
                                              : look == "subplan"_L1 ? u"citus-subplan"_s
                                              : look == "local"_L1   ? u"local-join"_s
                                                                     : u"citus-fan-out"_s));
    auto *tree = page.findChild<TreeView *>();
    tree->selectSource(stepOf(*page.findChild<PlanModel *>(), u"Seq Scan"_s));
}

} // namespace tessera::test
