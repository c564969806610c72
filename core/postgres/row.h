// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <concepts>
#include <memory>
#include <optional>

struct pg_result;

namespace tessera {

/// A bound parameter in text form. An oid of 0 lets the server resolve the type (citus.md §0 rule 4).
struct Value
{
    std::optional<QByteArray> text; ///< nullopt is NULL
    quint32 oid = 0;

    Value() = default;
    Value(std::nullopt_t) { }
    Value(const QString &value)
        : text(value.toUtf8())
    {
    }
    Value(bool value)
        : text(value ? "true" : "false")
        , oid(16)
    {
    }
    Value(qint32 value)
        : text(QByteArray::number(value))
        , oid(23)
    {
    }
    Value(quint32 value)
        : text(QByteArray::number(value))
        , oid(26)
    {
    }
    Value(qint64 value)
        : text(QByteArray::number(value))
        , oid(20)
    {
    }
    Value(double value)
        : text(QByteArray::number(value, 'g', 17))
        , oid(701)
    {
    }
    bool operator==(const Value &) const = default;
};

/// The rows of one result, in text form. Copies share the memory. Reading needs no connection; any thread
/// may.
class Rows
{
public:
    Rows() = default;
    explicit Rows(std::shared_ptr<pg_result> result)
        : m_result(std::move(result))
    {
    }

    [[nodiscard]] int size() const;
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] int columns() const;
    /// -1 when there is no such column.
    [[nodiscard]] int column(const char *name) const;
    [[nodiscard]] QString columnName(int column) const;
    [[nodiscard]] bool isNull(int row, int column) const;
    [[nodiscard]] QByteArray bytes(int row, int column) const;
    /// INSERT/UPDATE/DELETE count; 0 for others.
    [[nodiscard]] qint64 affected() const;

    /// Typed read; NULL gives nullopt for std::optional<T>, else a default T. A missing column reads as NULL.
    template <class T> [[nodiscard]] T get(int row, int column) const;
    template <class T> [[nodiscard]] T get(int row, const char *name) const
    {
        return get<T>(row, column(name));
    }

private:
    [[nodiscard]] QByteArray view(int row, int column) const;
    std::shared_ptr<pg_result> m_result;
};

template <class T> struct OptionalValue : std::false_type
{
};
template <class T> struct OptionalValue<std::optional<T>> : std::true_type
{
    using type = T;
};

template <class T> T Rows::get(int row, int column) const
{
    if constexpr (OptionalValue<T>::value) {
        if (column < 0 || isNull(row, column))
            return std::nullopt;
        return get<typename OptionalValue<T>::type>(row, column);
    } else {
        if (column < 0 || isNull(row, column))
            return T {};
        const auto raw = view(row, column);
        if constexpr (std::same_as<T, bool>)
            return raw == "t";
        else if constexpr (std::same_as<T, QString>)
            return QString::fromUtf8(raw);
        else if constexpr (std::same_as<T, QByteArray>)
            return bytes(row, column);
        else if constexpr (std::floating_point<T>)
            return static_cast<T>(raw.toDouble());
        else if constexpr (std::signed_integral<T>)
            return static_cast<T>(raw.toLongLong());
        else
            return static_cast<T>(raw.toULongLong());
    }
}

} // namespace tessera
