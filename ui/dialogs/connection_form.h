// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/saved_connection.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace tessera {

class ColourPicker;
class CommandField;
class PoolerField;

/// The fields of a connection. A connection text pasted into the name or host field of an empty form fills
/// it.
class ConnectionForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    /// Choices that the fields offer.
    void setKnown(const QStringList &groups, const QStringList &services);
    /// Whether passwords can be kept in the keychain of the system.
    void setHasKeychain(bool has);
    void setConnection(const SavedConnection &connection);
    [[nodiscard]] SavedConnection connection() const;
    [[nodiscard]] QString password() const;
    [[nodiscard]] bool keepsPassword() const;
    /// Empty, or what is missing, as a sentence. Moves the focus there.
    [[nodiscard]] QString flaw() const;
    /// Fills the fields from a URI or keywords. False when the text is neither.
    bool fillFrom(const QString &text);

signals:
    void changed();

private:
    QFormLayout *addSection(QVBoxLayout *column, const QString &title);
    QWidget *addField(QFormLayout *form, const QString &label, QWidget *field, const QString &help = {});
    void buildPlace(QVBoxLayout *column);
    void buildServer(QVBoxLayout *column);
    void buildTrust(QVBoxLayout *column);
    void buildTunnel(QVBoxLayout *column);
    void buildPassword(QVBoxLayout *column);
    void watchFields();
    void takePasted(const QString &text);
    void showTlsLoss();
    void showService();
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] ConnInfo info() const;
    [[nodiscard]] std::optional<SshTunnel> tunnel() const;
    void setInfo(const ConnInfo &info);

    SavedConnection m_saved; ///< As it was given
    SavedConnection m_base; ///< What the fields do not show stays as it was
    qsizetype m_lastLength = 0; ///< Of the field that a text may be pasted into
    QLineEdit *m_name;
    QComboBox *m_group;
    ColourPicker *m_colour;
    QComboBox *m_environment;
    QCheckBox *m_readOnly;
    QComboBox *m_service;
    QWidget *m_serviceLabel;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QCheckBox *m_keepPassword;
    QComboBox *m_tls;
    QLabel *m_tlsLoss;
    QLineEdit *m_authority;
    QCheckBox *m_usesTunnel;
    QLineEdit *m_tunnelHost;
    QSpinBox *m_tunnelPort;
    QLineEdit *m_tunnelUser;
    QLineEdit *m_identity;
    QLineEdit *m_jumps;
    CommandField *m_command;
    QSpinBox *m_lifetime;
    QLineEdit *m_credential;
    PoolerField *m_poolers;
};

} // namespace tessera
