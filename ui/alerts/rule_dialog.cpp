// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/rule_dialog.h"

#include "core/reports/alert_words.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

#include <array>
#include <cmath>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr int nodesHeight = 64;
constexpr int formWidth = 640;
constexpr int minutesOfTheDay = 1440;
constexpr std::chrono::milliseconds typingPause { 300 };

struct AggregationText
{
    AlertAggregation aggregation;
    const char *text;
};

constexpr std::array aggregationTexts {
    AggregationText { AlertAggregation::Mean, QT_TRANSLATE_NOOP("tessera::RuleDialog", "Mean") },
    AggregationText { AlertAggregation::Least, QT_TRANSLATE_NOOP("tessera::RuleDialog", "Least value") },
    AggregationText { AlertAggregation::Most, QT_TRANSLATE_NOOP("tessera::RuleDialog", "Most") },
    AggregationText { AlertAggregation::Last, QT_TRANSLATE_NOOP("tessera::RuleDialog", "Last value") },
    AggregationText { AlertAggregation::Change,
                      QT_TRANSLATE_NOOP("tessera::RuleDialog", "Change from the first to the last") },
};

/// As they may be typed after the number.
QString unitsText(MetricUnit unit)
{
    switch (unit) {
    case MetricUnit::Bytes:
        return u"B, kB, MB, GB, TB"_s;
    case MetricUnit::BytesPerSecond:
        return u"B/s, kB/s, MB/s, GB/s"_s;
    case MetricUnit::Seconds:
        return u"ms, s, min, h, d"_s;
    case MetricUnit::Percent:
        return u"%"_s;
    case MetricUnit::PerSecond:
        return u"/s"_s;
    case MetricUnit::YesNo:
        return RuleDialog::tr("0 is no, 1 is yes");
    case MetricUnit::Count:
        break;
    }
    return RuleDialog::tr("a number", "unit of a threshold");
}

QString metricText(const Metric &metric)
{
    return RuleDialog::tr("%1: %2", "metric and what it says")
        .arg(QString::fromLatin1(metric.id), sentenceOf(metric));
}

QSpinBox *minutesBox(int least, std::chrono::minutes begun, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(least, minutesOfTheDay);
    box->setSuffix(RuleDialog::tr(" min"));
    box->setValue(static_cast<int>(begun.count()));
    return box;
}

} // namespace

RuleDialog::RuleDialog(const AlertRule &rule, const QStringList &taken, const QList<ChartNode> &nodes,
                       QWidget *parent)
    : FormDialog(rule.id.isEmpty() ? tr("New rule") : tr("Edit the rule"),
                 tr("Each node, and each database, state, … of a metric, is judged for itself."), parent)
    , m_begun(rule)
    , m_taken(taken)
    , m_id(new QLineEdit(rule.id, this))
    , m_metric(new QComboBox(this))
    , m_aggregation(new QComboBox(this))
    , m_comparison(new QComboBox(this))
    , m_threshold(new QLineEdit(this))
    , m_unit(makeQuietLabel(FontRole::Body, this))
    , m_window(minutesBox(1, rule.window, this))
    , m_frequency(minutesBox(1, rule.frequency, this))
    , m_hold(minutesBox(0, rule.hold, this))
    , m_severity(new QComboBox(this))
    , m_nodes(new QListWidget(this))
    , m_repeats(new QCheckBox(tr("Tell it again at each judging while it fires"), this))
    , m_sentence(makeLabel(FontRole::Strong, this))
    , m_trial(makeQuietLabel(FontRole::Body, this))
{
    setButtonText(tr("Keep the rule"));
    setMinimumWidth(formWidth);
    fillMetrics();
    fillChoices();
    fillNodes(nodes);
    buildFields();
    connectFields();
    showRule();
}

void RuleDialog::buildFields()
{
    m_hold->setSpecialValueText(tr("at once"));
    m_sentence->setObjectName(u"rule-sentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    if (m_begun.id.isEmpty()) {
        m_id->setPlaceholderText(u"disk-of-the-coordinator"_s);
        addField(tr("&Name"), m_id);
    } else {
        m_id->hide(); // it keeps the name
        form()->addRow(tr("Name"), makeLabel(FontRole::Body, this, m_begun.id));
    }
    addField(tr("&Metric"), m_metric);
    addField(tr("&What of it"), m_aggregation);
    addField(tr("&Over the last"), m_window);
    addField(tr("&Is"), m_comparison);
    addField(tr("&Threshold"), m_threshold, {}, m_unit);
    addField(tr("&Judged every"), m_frequency);
    addField(tr("&Fires after"), m_hold);
    addField(tr("&Severity"), m_severity);
    addField(tr("N&odes"), m_nodes, tr("None chosen: all, those to come as well."));
    addField(tr("R&epeat"), m_repeats);
    form()->addRow(tr("In words"), m_sentence);
    m_trial->setObjectName(u"rule-trial"_s);
    m_trial->setWordWrap(true);
    m_trial->setTextFormat(Qt::PlainText);
    form()->addRow(QString(), m_trial);
}

void RuleDialog::fillMetrics()
{
    m_metric->setEditable(true);
    m_metric->setInsertPolicy(QComboBox::NoInsert);
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_metric->completer()->setFilterMode(Qt::MatchContains);
    m_metric->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_metric->lineEdit()->setAccessibleName(tr("Metric"));
    m_metric->lineEdit()->setPlaceholderText(tr("Type a part of its name or meaning"));
    for (const auto &metric : metricCatalogue())
        m_metric->addItem(metricText(metric), QString::fromLatin1(metric.id));
    m_metric->setCurrentIndex(m_metric->findData(m_begun.metric));
    m_metric->lineEdit()->setCursorPosition(0);
}

void RuleDialog::fillChoices()
{
    for (const auto &one : aggregationTexts)
        m_aggregation->addItem(tr(one.text), static_cast<int>(one.aggregation));
    m_aggregation->setCurrentIndex(m_aggregation->findData(static_cast<int>(m_begun.aggregation)));
    m_comparison->addItems({ tr("above"), tr("below") });
    m_comparison->setCurrentIndex(m_begun.comparison == AlertOperator::Above ? 0 : 1);
    for (int i = 0; i <= static_cast<int>(AlertSeverity::Verbose); ++i)
        m_severity->addItem(build::wordsFor(static_cast<AlertSeverity>(i)));
    m_severity->setCurrentIndex(static_cast<int>(m_begun.severity));
    m_repeats->setChecked(m_begun.repeats);
    if (!m_begun.metric.isEmpty())
        m_threshold->setText(thresholdText(m_begun.threshold, unit(), QLocale()));
}

/// Nodes that the rule names, but that are not there, stay in it unless they are taken out.
void RuleDialog::fillNodes(const QList<ChartNode> &nodes)
{
    m_nodes->setFixedHeight(nodesHeight);
    auto all = nodes;
    for (const auto &subject : m_begun.nodes) {
        if (std::ranges::find(nodes, subject, &ChartNode::subject) == nodes.end())
            all << ChartNode { subject, subject };
    }
    for (const auto &node : all) {
        m_names.insert(node.subject, node.name);
        auto *item = new QListWidgetItem(node.name, m_nodes);
        item->setData(Qt::UserRole, node.subject);
        item->setCheckState(m_begun.nodes.contains(node.subject) ? Qt::Checked : Qt::Unchecked);
    }
}

void RuleDialog::connectFields()
{
    for (auto *line : { m_id, m_threshold })
        connect(line, &QLineEdit::textChanged, this, &RuleDialog::showRule);
    connect(m_metric, &QComboBox::currentTextChanged, this, &RuleDialog::showRule);
    for (auto *box : { m_aggregation, m_comparison, m_severity })
        connect(box, &QComboBox::currentIndexChanged, this, &RuleDialog::showRule);
    for (auto *box : { m_window, m_frequency, m_hold })
        connect(box, &QSpinBox::valueChanged, this, &RuleDialog::showRule);
    connect(m_nodes, &QListWidget::itemChanged, this, &RuleDialog::showRule);
    connect(m_repeats, &QCheckBox::toggled, this, &RuleDialog::showRule);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &RuleDialog::askForTrial);
}

/// The name alone is enough.
QString RuleDialog::metricId() const
{
    const auto text = m_metric->currentText().trimmed();
    const int row = m_metric->findText(text, Qt::MatchFixedString);
    return row >= 0 ? m_metric->itemData(row).toString() : text;
}

MetricUnit RuleDialog::unit() const
{
    const auto *metric = metricOf(metricId());
    return metric != nullptr ? metric->unit : MetricUnit::Count;
}

AlertRule RuleDialog::rule() const
{
    auto rule = m_begun;
    rule.id = m_id->text().trimmed();
    rule.metric = metricId();
    rule.aggregation = static_cast<AlertAggregation>(m_aggregation->currentData().toInt());
    rule.comparison = m_comparison->currentIndex() == 0 ? AlertOperator::Above : AlertOperator::Below;
    rule.threshold = thresholdFrom(m_threshold->text(), unit(), QLocale()).value_or(std::nan(""));
    rule.window = std::chrono::minutes(m_window->value());
    rule.frequency = std::chrono::minutes(m_frequency->value());
    rule.hold = std::chrono::minutes(m_hold->value());
    rule.severity = static_cast<AlertSeverity>(m_severity->currentIndex());
    rule.repeats = m_repeats->isChecked();
    rule.nodes.clear();
    for (int row = 0; row < m_nodes->count(); ++row) {
        if (m_nodes->item(row)->checkState() == Qt::Checked)
            rule.nodes << m_nodes->item(row)->data(Qt::UserRole).toString();
    }
    return rule;
}

void RuleDialog::showRule()
{
    const auto shown = rule();
    const bool isWhole = metricOf(shown.metric) != nullptr && std::isfinite(shown.threshold);
    m_unit->setText(unitsText(unit()));
    m_sentence->setText(isWhole ? ruleText(shown, m_names)
                                : tr("A metric and a threshold make the sentence."));
    m_trial->setText(isWhole ? tr("Counting how often it would have fired…") : QString());
    m_pause.start();
}

void RuleDialog::askForTrial()
{
    const auto asked = rule();
    m_tried.reset();
    if (metricOf(asked.metric) == nullptr || !std::isfinite(asked.threshold))
        return;
    m_tried = asked;
    emit trialRequested(asked);
}

void RuleDialog::setTried(const AlertRule &rule, const QString &sentence)
{
    if (m_tried == rule && !m_pause.isActive())
        m_trial->setText(sentence);
}

QString RuleDialog::flaw() const
{
    const auto wanted = rule();
    if (m_begun.id.isEmpty() && m_taken.contains(wanted.id))
        return tr("There is a rule named %1 already.").arg(wanted.id);
    if (wanted.metric.isEmpty())
        return tr("Choose a metric.");
    if (metricOf(wanted.metric) != nullptr && !std::isfinite(wanted.threshold))
        return tr("\"%1\" is no threshold for %2: type a number; units are %3.")
            .arg(m_threshold->text(), wanted.metric, unitsText(unit()));
    const auto checked = checkRule(wanted);
    return checked ? QString() : checked.error().message;
}

} // namespace tessera
