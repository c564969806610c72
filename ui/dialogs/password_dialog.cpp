// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/password_dialog.h"

#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {
constexpr int dialogWidth = 400;
}

PasswordDialog::PasswordDialog(const QString &connection, const QString &place, bool mayKeep, QWidget *parent)
    : QDialog(parent)
    , m_password(new QLineEdit)
    , m_keep(new QCheckBox(tr("&Keep it in the system's keychain")))
{
    setWindowTitle(tr("Password for %1").arg(connection));
    setMinimumWidth(dialogWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::medium);
    auto *title = makeLabel(FontRole::Title, this, windowTitle());
    title->setWordWrap(true);
    auto *words = makeQuietLabel(FontRole::Body, this, tr("%1 asks for a password.").arg(place));
    words->setWordWrap(true);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    m_keep->setVisible(mayKeep);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *open = new QPushButton(tr("Connect"));
    open->setProperty("role", u"primary"_s);
    open->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(open);
    for (auto *each : std::initializer_list<QWidget *> { title, words, m_password, m_keep })
        column->addWidget(each);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(open, &QPushButton::clicked, this, &QDialog::accept);
}

QString PasswordDialog::password() const
{
    return m_password->text();
}

bool PasswordDialog::keepsPassword() const
{
    return m_keep->isVisibleTo(this) && m_keep->isChecked();
}

} // namespace tessera
