#pragma once

// What may be typed after `ivmctl`: one table, from which the command line is read, help is
// printed, and the man page is checked.

#include "core/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <span>

namespace ivm::ctl {

struct Option
{
    const char *name; ///< Without dashes. One name means the same, and takes the same, everywhere.
    const char *value; ///< What it takes, as shown in help; nullptr for a switch.
    const char *help;
    bool required = false;
};

enum class Needs {
    Nothing, ///< No data folder at all.
    Reading, ///< The data folder; works beside its owner.
    Writing, ///< The data folder, as its owner; no network.
    Line, ///< As owner, and the account.
};

struct VerbSpec
{
    const char *name;
    const char *operand; ///< What the one operand is called; nullptr if it takes none.
    const char *summary;
    const char *more; ///< Paragraph for --help; may be empty.
    Needs needs;
    std::span<const Option> options;
};

std::span<const Option> commonOptions();
std::span<const VerbSpec> verbs();
const VerbSpec *findVerb(const QString &name);

/// A command line that was understood.
struct Arguments
{
    const VerbSpec *verb = nullptr; ///< nullptr: only --help or --version was asked for.
    QString group; ///< With --help and no verb: the first word of verbs of two words, if typed.
    QHash<QString, QString> options; ///< By name; a switch holds an empty string.
    QString operand; ///< Null when there was none.

    bool has(const char *name) const { return options.contains(QLatin1String(name)); }
    QString value(const char *name) const { return options.value(QLatin1String(name)); }
};

/// Options stand before or after the verb, as `--name VALUE` or `--name=VALUE`; `--` ends them
/// (DECISIONS 42). Errors are Invalid, and say what to type instead. With --help nothing else has
/// to be complete.
Result<Arguments> parseArguments(const QStringList &typed);

QString helpText(); ///< `ivmctl --help`
QString helpText(const VerbSpec &verb); ///< `ivmctl VERB --help`
QString groupHelpText(const QString &group); ///< `ivmctl settings --help`
QString synopsis(const VerbSpec &verb); ///< One line, without the program's name.

} // namespace ivm::ctl
