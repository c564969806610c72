// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/saved_connection.h"

#include <QJsonObject>

#include <functional>

namespace tessera {

/// What the settings hold, and a sentence for each entry that could not be read (it stays in the file).
struct ConnectionList
{
    QList<SavedConnection> connections;
    QStringList notices = {};

    [[nodiscard]] const SavedConnection *byId(const QString &id) const;
    /// Capitals do not matter.
    [[nodiscard]] const SavedConnection *byName(const QString &name) const;
};

/// The saved connections, one JSON file of the user. Each change reads the file again under a lock and
/// replaces it in one step, so that several programs may use it; fields it does not know are kept.
/// A file that cannot be read is set aside under another name, never overwritten. Errors: Storage, Invalid.
class ConnectionStore
{
public:
    explicit ConnectionStore(QString path = defaultPath());
    /// tessera/connections.json in the user's configuration folder.
    [[nodiscard]] static QString defaultPath();
    [[nodiscard]] const QString &path() const { return m_path; }

    [[nodiscard]] Result<ConnectionList> load() const;
    /// Adds, or replaces the one with this id. Refuses an empty name and a name that another one has.
    [[nodiscard]] Result<> save(const SavedConnection &connection);
    [[nodiscard]] Result<> remove(const QString &id);

private:
    struct Document
    {
        QJsonObject root;
        QStringList notices;
    };
    [[nodiscard]] Result<Document> read() const;
    [[nodiscard]] Result<> write(const QJsonObject &root) const;
    [[nodiscard]] Result<> change(const std::function<Result<>(QJsonObject &root)> &edit);
    [[nodiscard]] Result<QString> setAside() const;
    QString m_path;
};

} // namespace tessera
