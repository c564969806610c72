// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/ssh_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Ssh)
};

} // namespace

Result<> checkSshWord(const QString &word)
{
    const bool isOneWord = std::ranges::none_of(
        word, [](QChar letter) { return letter.isSpace() || letter == u',' || letter.unicode() < 32; });
    if (word.startsWith(u'-') || !isOneWord)
        return fail(ErrorKind::Invalid, Words::tr("\"%1\" cannot be a host or user of ssh.").arg(word));
    return {};
}

QString sshRemedy(const QString &said)
{
    if (said.contains(u"HOST IDENTIFICATION HAS CHANGED"_s) || said.contains(u"host key for"_s))
        return Words::tr(
            "The host's key is not the one that is known: make sure that it is the right host, then "
            "remove the old key with ssh-keygen -R.");
    if (said.contains(u"Host key verification"_s))
        return Words::tr("Connect once with ssh in a terminal and accept the host's key.");
    if (said.contains(u"Permission denied"_s))
        return Words::tr(
            "Check the user and the key, and that the SSH agent holds it; ssh is not allowed to ask here.");
    return Words::tr("Try the same host with ssh in a terminal.");
}

} // namespace tessera
