// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace tessera {

class Notice;

/// Stands until the first facts of a cluster are there, and says why they are not.
class ConnectingPage : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectingPage(QWidget *parent = nullptr);

    void begin(const QString &name, const QString &address);
    void fail(const QString &problem, const QString &remedy = {});

signals:
    void connectionsRequested();
    void retryRequested();

private:
    QLabel *m_title;
    QLabel *m_address;
    QProgressBar *m_bar;
    Notice *m_notice;
};

} // namespace tessera
