// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace tessera {

/// One colour of a small set that colour-blind people can tell apart, or none. Arrow keys move, Space
/// chooses.
class ColourPicker : public QWidget
{
    Q_OBJECT
public:
    explicit ColourPicker(QWidget *parent = nullptr);

    [[nodiscard]] QString colour() const; ///< "#rrggbb" or empty
    void setColour(const QString &colour);

signals:
    void changed();

private:
    QButtonGroup *m_buttons;
    QString m_other; ///< A colour of the settings that is not in the set
};

} // namespace tessera
