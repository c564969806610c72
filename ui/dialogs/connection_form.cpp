// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connection_form.h"

#include "core/base/tls_mode.h"
#include "ui/dialogs/command_field.h"
#include "ui/dialogs/pooler_field.h"
#include "ui/widgets/colour_picker.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelWidth = 96;
constexpr int largestPort = 65535;
constexpr int longestLifetime = 24 * 60;

QSpinBox *portField(const QString &unset)
{
    auto *field = new QSpinBox;
    field->setRange(0, largestPort);
    field->setSpecialValueText(unset);
    field->setGroupSeparatorShown(false);
    return field;
}

void setOrRemove(ConnInfo &info, const QString &key, const QString &value)
{
    if (value.isEmpty())
        info.remove(key);
    else
        info.set(key, value);
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, spacing::medium, 0);
    column->setSpacing(spacing::medium);
    buildPlace(column);
    setFocusProxy(m_name);
    buildServer(column);
    buildTrust(column);
    buildTunnel(column);
    buildPassword(column);
    column->addStretch();
    watchFields();
    setHasKeychain(false);
    setKnown({}, {});
    setConnection({});
}

QFormLayout *ConnectionForm::addSection(QVBoxLayout *column, const QString &title)
{
    if (!title.isEmpty())
        column->addWidget(makeLabel(FontRole::Strong, this, title));
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(spacing::large);
    form->setVerticalSpacing(spacing::small);
    column->addLayout(form);
    return form;
}

QWidget *ConnectionForm::addField(QFormLayout *form, const QString &label, QWidget *field,
                                  const QString &help)
{
    field->setAccessibleName(label);
    field->setAccessibleDescription(help);
    field->setToolTip(help);
    auto *name = makeLabel(FontRole::Body, this, label);
    name->setBuddy(field);
    name->setMinimumWidth(labelWidth);
    form->addRow(name, field);
    return field;
}

void ConnectionForm::buildPlace(QVBoxLayout *column)
{
    auto *form = addSection(column, {});
    addField(form, tr("&Name"), m_name = new QLineEdit,
             tr("How the window, the journal and tesseractl call it"));
    m_name->setPlaceholderText(tr("A name, or paste a postgresql:// URI"));
    addField(form, tr("&Group"), m_group = new QComboBox,
             tr("A heading in the list of connections; may be empty"));
    m_group->setEditable(true);
    m_group->lineEdit()->setAccessibleName(m_group->accessibleName());
    addField(form, tr("Co&lour"), m_colour = new ColourPicker);
    addField(form, tr("&Environment"), m_environment = new QComboBox,
             tr("Decides how a change is confirmed: in production, by typing the cluster's name"));
    for (const auto environment :
         { EnvironmentClass::Development, EnvironmentClass::Test, EnvironmentClass::Production })
        m_environment->addItem(environmentText(environment));
    form->addRow(QString(), m_readOnly = new QCheckBox(tr("&Read-only: look, never change")));
}

void ConnectionForm::buildServer(QVBoxLayout *column)
{
    auto *form = addSection(column, tr("Coordinator"));
    addField(form, tr("&Service"), m_service = new QComboBox,
             tr("An entry of pg_service.conf; later edits of that file apply here too"));
    m_serviceLabel = form->labelForField(m_service);
    addField(form, tr("&Host"), m_host = new QLineEdit,
             tr("A name, an address, or the folder of a Unix socket"));
    m_host->setPlaceholderText(u"localhost"_s);
    addField(form, tr("&Port"), m_port = portField(tr("default")));
    addField(form, tr("&Database"), m_database = new QLineEdit,
             tr("The database that holds the distributed tables"));
    addField(form, tr("&User"), m_user = new QLineEdit);
    addField(form, tr("Pass&word"), m_password = new QLineEdit, tr("Never stored in a file by Tessera"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("from .pgpass or the keychain, or asked"));
    form->addRow(QString(), m_keepPassword = new QCheckBox(tr("&Keep it in the system's keychain")));
    addField(
        form, tr("PgBouncer"), m_poolers = new PoolerField,
        tr("Whose pools are measured, too: HOST:PORT, separated by commas. Your user has to be among its "
           "stats_users."));
}

void ConnectionForm::buildTrust(QVBoxLayout *column)
{
    auto *form = addSection(column, tr("Encryption"));
    addField(form, tr("&TLS"), m_tls = new QComboBox);
    m_tls->addItem(tr("Automatic: verify-full beyond this machine"), QString());
    for (const auto mode :
         { TlsMode::VerifyFull, TlsMode::VerifyCa, TlsMode::Require, TlsMode::Prefer, TlsMode::Disable })
        m_tls->addItem(tlsWord(mode), static_cast<int>(mode));
    m_tlsLoss = makeLabel(FontRole::Caption, this);
    m_tlsLoss->setWordWrap(true);
    form->addRow(QString(), m_tlsLoss);
    addField(form, tr("&Authority"), m_authority = new QLineEdit,
             tr("A file with the certificate authorities to trust"));
    m_authority->setPlaceholderText(tr("the system's certificate authorities"));
}

void ConnectionForm::buildTunnel(QVBoxLayout *column)
{
    auto *form = addSection(column, tr("SSH tunnel"));
    form->addRow(QString(), m_usesTunnel = new QCheckBox(tr("Go t&hrough ssh")));
    const QList<QWidget *> fields { addField(form, tr("SSH host"), m_tunnelHost = new QLineEdit,
                                             tr("A host, or an alias of ~/.ssh/config")),
                                    addField(form, tr("SSH port"),
                                             m_tunnelPort = portField(tr("as ssh says"))),
                                    addField(form, tr("SSH user"), m_tunnelUser = new QLineEdit),
                                    addField(form, tr("Key file"), m_identity = new QLineEdit,
                                             tr("Empty: the agent and ssh's own choice")),
                                    addField(form, tr("Jump hosts"), m_jumps = new QLineEdit,
                                             tr("[user@]host[:port], separated by commas, nearest first")) };
    for (auto *field : fields) {
        auto *label = form->labelForField(field);
        const auto show = [field, label](bool isUsed) {
            field->setVisible(isUsed);
            label->setVisible(isUsed);
        };
        connect(m_usesTunnel, &QCheckBox::toggled, field, show);
        show(false);
    }
}

void ConnectionForm::buildPassword(QVBoxLayout *column)
{
    auto *form = addSection(column, tr("Password from elsewhere"));
    addField(form, tr("Command"), m_command = new CommandField,
             tr("A program that prints the password, such as a cloud's token command; .pgpass comes first"));
    addField(form, tr("Holds for"), m_lifetime = new QSpinBox,
             tr("How long one answer of the command may be used"));
    m_lifetime->setRange(0, longestLifetime);
    m_lifetime->setSpecialValueText(tr("as long as it is open"));
    m_lifetime->setSuffix(tr(" min", "unit after a number"));
    addField(form, tr("Credential"), m_credential = new QLineEdit,
             tr("The name of a systemd credential (LoadCredential=), for the agent"));
}

void ConnectionForm::watchFields()
{
    for (auto *field : findChildren<QLineEdit *>())
        connect(field, &QLineEdit::textChanged, this, &ConnectionForm::changed);
    for (auto *field : findChildren<QComboBox *>())
        connect(field, &QComboBox::currentIndexChanged, this, &ConnectionForm::changed);
    for (auto *field : findChildren<QCheckBox *>())
        connect(field, &QCheckBox::toggled, this, &ConnectionForm::changed);
    connect(m_name, &QLineEdit::textEdited, this, &ConnectionForm::takePasted);
    connect(m_host, &QLineEdit::textEdited, this, &ConnectionForm::takePasted);
    connect(m_tls, &QComboBox::currentIndexChanged, this, &ConnectionForm::showTlsLoss);
    connect(m_host, &QLineEdit::textChanged, this, &ConnectionForm::showTlsLoss);
    connect(m_service, &QComboBox::currentIndexChanged, this, &ConnectionForm::showService);
}

void ConnectionForm::setKnown(const QStringList &groups, const QStringList &services)
{
    const auto group = m_group->currentText();
    m_group->clear();
    m_group->addItems(groups);
    m_group->setCurrentText(group);
    const auto service = m_service->currentData().toString();
    m_service->clear();
    m_service->addItem(tr("none"), QString());
    for (const auto &name : services)
        m_service->addItem(name, name);
    m_service->setCurrentIndex(qMax(0, m_service->findData(service)));
    showService();
}

void ConnectionForm::setHasKeychain(bool has)
{
    m_keepPassword->setVisible(has);
}

void ConnectionForm::showService()
{
    m_serviceLabel->setVisible(m_service->count() > 1);
    m_service->setVisible(m_service->count() > 1);
    const bool isUsed = !m_service->currentData().toString().isEmpty();
    m_host->setPlaceholderText(isUsed ? tr("as the service says") : u"localhost"_s);
}

void ConnectionForm::showTlsLoss()
{
    auto asked = info();
    const auto loss = asked.has(u"sslmode"_s) ? tlsLoss(tlsModeOf(asked.value(u"sslmode"_s))) : QString();
    m_tlsLoss->setText(loss);
    m_tlsLoss->setVisible(!loss.isEmpty());
    m_tls->setAccessibleDescription(loss);
}

bool ConnectionForm::isEmpty() const
{
    const auto rest = m_database->text() + m_user->text() + m_password->text();
    return rest.isEmpty() && (m_name->text().isEmpty() || m_host->text().isEmpty());
}

/// A whole connection text that comes at once into a field of an otherwise empty form.
void ConnectionForm::takePasted(const QString &text)
{
    const bool cameAtOnce = text.size() > std::exchange(m_lastLength, text.size()) + 1;
    const bool looksWhole =
        text.contains(u"://"_s) || text.contains(u"host="_s) || text.contains(u"service="_s);
    if (!cameAtOnce || !looksWhole || !isEmpty())
        return;
    auto *field = qobject_cast<QLineEdit *>(sender());
    if (fillFrom(text) && field == m_name)
        m_name->setText(connection().info.displayName());
}

bool ConnectionForm::fillFrom(const QString &text)
{
    const auto parsed = ConnInfo::parse(text);
    if (!parsed)
        return false;
    m_password->setText(parsed->value(u"password"_s));
    setInfo(parsed->withoutSecrets());
    if (m_name->text().isEmpty())
        m_name->setText(parsed->displayName());
    return true;
}

void ConnectionForm::setInfo(const ConnInfo &info)
{
    m_base.info = info;
    const auto service = info.value(u"service"_s);
    if (!service.isEmpty() && m_service->findData(service) < 0)
        m_service->addItem(service, service);
    m_service->setCurrentIndex(qMax(0, m_service->findData(service)));
    showService();
    const QSignalBlocker quiet(m_host);
    m_host->setText(info.value(info.has(u"host"_s) ? u"host"_s : u"hostaddr"_s));
    m_port->setValue(info.value(u"port"_s).toInt());
    m_database->setText(info.value(u"dbname"_s));
    m_user->setText(info.value(u"user"_s));
    const int tls =
        info.has(u"sslmode"_s) ? m_tls->findData(static_cast<int>(tlsModeOf(info.value(u"sslmode"_s)))) : 0;
    m_tls->setCurrentIndex(qMax(0, tls));
    m_authority->setText(info.value(u"sslrootcert"_s));
    showTlsLoss();
}

void ConnectionForm::setConnection(const SavedConnection &connection)
{
    m_base = connection;
    m_saved = connection;
    m_name->setText(connection.name);
    m_group->setCurrentText(connection.group);
    m_colour->setColour(connection.colour);
    m_environment->setCurrentIndex(static_cast<int>(connection.environment));
    m_readOnly->setChecked(connection.isReadOnly);
    setInfo(connection.info);
    m_password->clear();
    m_keepPassword->setChecked(connection.password.useKeychain);
    const auto way = connection.tunnel.value_or(SshTunnel {});
    m_usesTunnel->setChecked(connection.tunnel.has_value());
    m_tunnelHost->setText(way.host);
    m_tunnelPort->setValue(way.port);
    m_tunnelUser->setText(way.user);
    m_identity->setText(way.identityFile);
    m_jumps->setText(way.jumpHosts.join(u", "_s));
    m_command->setCommand(connection.password.command);
    m_lifetime->setValue(static_cast<int>(
        std::chrono::duration_cast<std::chrono::minutes>(connection.password.commandLifetime).count()));
    m_credential->setText(connection.password.credential);
    m_poolers->setPoolers(connection.poolers);
}

ConnInfo ConnectionForm::info() const
{
    auto info = m_base.info.withoutSecrets();
    const auto host = m_host->text().trimmed();
    if (host != info.value(u"hostaddr"_s)) {
        if (host != info.value(u"host"_s))
            info.remove(u"hostaddr"_s);
        setOrRemove(info, u"host"_s, host);
    }
    setOrRemove(info, u"service"_s, m_service->currentData().toString());
    // A list of ports for a list of hosts is kept as it was written.
    if (!info.value(u"port"_s).contains(u','))
        setOrRemove(info, u"port"_s, m_port->value() > 0 ? QString::number(m_port->value()) : QString());
    setOrRemove(info, u"dbname"_s, m_database->text().trimmed());
    setOrRemove(info, u"user"_s, m_user->text().trimmed());
    const auto tls = m_tls->currentData();
    setOrRemove(info, u"sslmode"_s,
                m_tls->currentIndex() <= 0 ? QString() : tlsWord(static_cast<TlsMode>(tls.toInt())));
    setOrRemove(info, u"sslrootcert"_s, m_authority->text().trimmed());
    return info;
}

std::optional<SshTunnel> ConnectionForm::tunnel() const
{
    if (!m_usesTunnel->isChecked())
        return {};
    SshTunnel way { .host = m_tunnelHost->text().trimmed(), .port = m_tunnelPort->value() };
    way.user = m_tunnelUser->text().trimmed();
    way.identityFile = m_identity->text().trimmed();
    for (const auto &jump : m_jumps->text().split(u',', Qt::SkipEmptyParts))
        way.jumpHosts << jump.trimmed();
    return way;
}

SavedConnection ConnectionForm::connection() const
{
    auto connection = m_base;
    connection.name = m_name->text().trimmed();
    connection.group = m_group->currentText().trimmed();
    connection.colour = m_colour->colour();
    connection.environment = static_cast<EnvironmentClass>(m_environment->currentIndex());
    connection.isReadOnly = m_readOnly->isChecked();
    connection.info = info();
    connection.tunnel = tunnel();
    if (connection.info != m_saved.info || connection.tunnel != m_saved.tunnel)
        connection.systemIdentifier.clear(); // perhaps another server now
    connection.password.command = m_command->command();
    connection.password.commandLifetime = std::chrono::minutes(m_lifetime->value());
    connection.password.credential = m_credential->text().trimmed();
    connection.password.useKeychain = m_keepPassword->isChecked();
    connection.poolers = m_poolers->poolers().value_or(m_saved.poolers);
    return connection;
}

QString ConnectionForm::password() const
{
    return m_password->text();
}

bool ConnectionForm::keepsPassword() const
{
    return m_keepPassword->isVisibleTo(this) && m_keepPassword->isChecked() && !m_password->text().isEmpty();
}

QString ConnectionForm::flaw() const
{
    if (m_name->text().trimmed().isEmpty()) {
        m_name->setFocus();
        return tr("Give the connection a name.");
    }
    if (m_usesTunnel->isChecked() && m_tunnelHost->text().trimmed().isEmpty()) {
        m_tunnelHost->setFocus();
        return tr("Name the host that the SSH tunnel goes through.");
    }
    if (const auto poolers = m_poolers->poolers(); !poolers) {
        m_poolers->setFocus();
        return poolers.error().message;
    }
    const auto resolved = info().resolved();
    return resolved ? QString() : resolved.error().message;
}

} // namespace tessera
