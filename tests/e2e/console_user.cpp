// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/console_user.h"

#include "tests/e2e/child_process.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

namespace tessera::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto mapAge = 500ms; ///< The console writes its widget map every 200 ms when something changed
} // namespace

ConsoleUser::ConsoleUser(const XDisplay &display, const QString &folder, QString pictures)
    : m_display(display)
    , m_input(display.environment())
    , m_mapFile(folder + u"/widgets.json"_s)
    , m_widgets(m_mapFile)
    , m_pictures(std::move(pictures))
{
    QDir(m_pictures).removeRecursively();
    QDir().mkpath(m_pictures);
}

ConsoleUser::~ConsoleUser()
{
    m_console.kill();
    m_console.waitForFinished();
}

bool ConsoleUser::start(const QString &program)
{
    auto environment = m_display.environment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    m_console.setProcessEnvironment(environment);
    m_console.setProcessChannelMode(QProcess::MergedChannels);
    endWithTest(m_console);
    m_console.start(program, { u"--dump-widgets"_s, m_mapFile, u"--theme"_s, u"light"_s });
    return m_console.waitForStarted()
        || fail(u"%1 does not start: %2"_s.arg(program, m_console.errorString()));
}

bool ConsoleUser::waitFor(const QString &what, const std::function<bool()> &isSo, Limit limit)
{
    bool isMet = false;
    const auto isOver = [&] {
        isMet = isSo();
        return isMet || m_console.state() == QProcess::NotRunning;
    };
    if (!QTest::qWaitFor(isOver, static_cast<int>(limit.count())))
        return fail(u"%1: not within %2 s"_s.arg(what).arg(limit.count() / 1000));
    const auto how = m_console.exitStatus() == QProcess::CrashExit ? u"signal"_s : u"code"_s;
    return isMet || fail(u"%1: the console has ended, %2 %3"_s.arg(what, how).arg(m_console.exitCode()));
}

static QString wordsOf(const std::optional<WidgetPlace> &place)
{
    return !place ? u"not there"_s
                  : u"%1 at %2, %3"_s.arg(place->isEnabled ? u"usable"_s : u"dimmed"_s)
                        .arg(place->rect.x())
                        .arg(place->rect.y());
}

/// What is found, can be used and has kept its place for longer than the map may be old.
std::optional<WidgetPlace> ConsoleUser::settled(const QString &kind, const QString &name, Limit limit)
{
    std::optional<QRect> last;
    std::optional<WidgetPlace> found;
    QElapsedTimer unchanged;
    int changes = 0;
    const auto isSettled = [&] {
        found = m_widgets.find(kind, name);
        const auto rect = found && found->isEnabled ? std::optional(found->rect) : std::nullopt;
        if (rect != std::exchange(last, rect)) {
            unchanged.start();
            ++changes;
        }
        return rect && unchanged.hasExpired(mapAge.count());
    };
    if (waitFor(u"%1 \"%2\" to be there"_s.arg(kind, name), isSettled, limit))
        return found;
    m_problem += u"\nlast seen: %1, after %2 changes"_s.arg(wordsOf(found)).arg(changes).toUtf8();
    return std::nullopt;
}

bool ConsoleUser::click(const QString &kind, const QString &name, Limit limit)
{
    const auto place = settled(kind, name, limit);
    return place && (m_input.click(place->rect.center()) || fail(u"a click on \"%1\""_s.arg(name)));
}

bool ConsoleUser::clickButton(const QString &name, Limit limit)
{
    return click(u"Button"_s, name, limit);
}

bool ConsoleUser::clickCheckBox(const QString &name, Limit limit)
{
    return click(QStringLiteral("CheckBox"), name, limit);
}

bool ConsoleUser::clickCell(const QString &text, Limit limit)
{
    return click(u"cell"_s, text, limit);
}

bool ConsoleUser::replaceText(const QString &kind, const QString &label, const QString &text)
{
    const auto isFocused = [&] {
        const auto field = m_widgets.find(kind, label);
        return field && field->isFocused;
    };
    return click(kind, label, usual) && waitFor(u"the focus in \"%1\""_s.arg(label), isFocused)
        && m_input.press(u"ctrl+a"_s) && m_input.type(text);
}

bool ConsoleUser::fill(const QString &label, const QString &text)
{
    const auto box = u"Box"_s; // spin boxes and combo boxes
    const auto isFilled = [&] {
        const auto field = m_widgets.find(box, label);
        return field && field->text == text;
    };
    return replaceText(box, label, text) && m_input.press(u"Tab"_s)
        && waitFor(u"\"%1\" in the field \"%2\""_s.arg(text, label), isFilled);
}

bool ConsoleUser::seek(const QString &field, const QString &text)
{
    return replaceText(u"SearchField"_s, field, text) && m_input.press(u"Return"_s);
}

bool ConsoleUser::press(const QString &keys)
{
    return m_input.press(keys) || fail(keys);
}

bool ConsoleUser::type(const QString &text)
{
    return m_input.type(text) || fail(u"typing \"%1\""_s.arg(text));
}

bool ConsoleUser::clickAt(QPoint at)
{
    return m_input.click(at) || fail(u"a click at %1, %2"_s.arg(at.x()).arg(at.y()));
}

bool ConsoleUser::readsOver(const QString &button, const QString &words)
{
    const auto isThere = [&] { return m_widgets.find(u"Button"_s, button).has_value(); };
    if (!waitFor(u"the button \"%1\""_s.arg(button), isThere))
        return false;
    const auto at = m_widgets.find(u"Button"_s, button)->rect.center();
    return (m_input.rest(at) || fail(u"the mouse over \"%1\""_s.arg(button))) && reads(words);
}

/// Each Tab is awaited: it may be pressed before the console has drawn where the last one led.
bool ConsoleUser::tabTo(const QString &kind, const QString &name)
{
    constexpr int longestWay = 60;
    for (int steps = 0; steps < longestWay; ++steps) {
        const auto place = settled(kind, name, usual);
        if (!place || place->isFocused)
            return place.has_value();
        if (!press(u"Tab"_s))
            return false;
    }
    return fail(u"Tab does not lead to %1 \"%2\""_s.arg(kind, name));
}

bool ConsoleUser::drag(QPoint from, QPoint to, const std::function<void()> &beforeDrop)
{
    const bool isHeld = m_input.hold(from) && m_input.pull(from, to);
    if (isHeld)
        beforeDrop();
    return (m_input.drop() && isHeld) || fail(u"a drag with the mouse"_s);
}

std::optional<QRect> ConsoleUser::mapColumn(const QString &address) const
{
    const auto column = m_widgets.find(u"column"_s, address);
    return column ? std::optional(column->rect) : std::nullopt;
}

static QStringList namesOf(const QList<WidgetPlace> &places)
{
    QStringList names;
    for (const auto &place : places)
        names << place.name;
    names.sort();
    return names;
}

QStringList ConsoleUser::nodesOfSelection() const
{
    return namesOf(m_widgets.all(u"tile"_s));
}

QStringList ConsoleUser::litNodes() const
{
    auto columns = m_widgets.all(u"column"_s);
    columns.removeIf([](const WidgetPlace &column) { return !column.isLit; });
    return namesOf(columns);
}

std::optional<QPoint> ConsoleUser::selectedTile(const QString &address)
{
    const auto tile = settled(u"tile"_s, address, usual);
    return tile ? std::optional(tile->rect.center()) : std::nullopt;
}

bool ConsoleUser::sees(const QString &button, Limit limit)
{
    return settled(u"Button"_s, button, limit).has_value();
}

bool ConsoleUser::misses(const QString &button)
{
    return waitFor(u"the button \"%1\" to go"_s.arg(button),
                   [&] { return !m_widgets.find(u"Button"_s, button); });
}

bool ConsoleUser::reads(const QString &text, Limit limit)
{
    return waitFor(
        u"\"%1\" to be read"_s.arg(text), [&] { return m_widgets.shows(text); }, limit);
}

bool ConsoleUser::isDimmed(const QString &button)
{
    const auto place = m_widgets.find(u"Button"_s, button);
    return place && !place->isEnabled;
}

bool ConsoleUser::quit()
{
    if (!m_input.press(u"ctrl+q"_s))
        return fail(u"Ctrl+Q"_s);
    if (!m_console.waitForFinished(static_cast<int>(usual.count())))
        return fail(u"the console does not end after Ctrl+Q"_s);
    return (m_console.exitStatus() == QProcess::NormalExit && m_console.exitCode() == 0)
        || fail(u"the console ended with %1"_s.arg(m_console.exitCode()));
}

QImage ConsoleUser::takePicture(const QString &name)
{
    m_lastPicture = u"%1/%2-%3.png"_s.arg(m_pictures).arg(++m_taken, 2, 10, QLatin1Char('0')).arg(name);
    const auto picture = m_display.picture();
    if (!picture.save(m_lastPicture))
        qWarning("%s could not be saved", qPrintable(m_lastPicture));
    return picture;
}

bool ConsoleUser::fail(const QString &sentence)
{
    takePicture(u"failed"_s);
    const auto said = QString::fromUtf8(m_console.readAll());
    m_problem = QStringList { sentence, u"picture: "_s + m_lastPicture, u"the console said: "_s + said }
                    .join(u'\n')
                    .toUtf8();
    return false;
}

} // namespace tessera::testing
