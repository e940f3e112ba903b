#include "core/consent/stopwish.h"

#include "core/compiledin.h"
#include "core/consent/keywords.h"

#include <QHash>
#include <QJsonArray>
#include <QList>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace ivm {

namespace {

constexpr qsizetype LongestRead = 1600;

/// Small letters and digits; "Don't" is "dont", "más" is "mas". A line to each sentence; a question
/// ends in the word "qq".
QString simplified(const QString &text)
{
    const QString wide
        = text.left(LongestRead).normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString words;
    words.reserve(wide.size());
    for (const QChar c : wide) {
        if (c.isLetterOrNumber())
            words += c;
        else if (c == u'?')
            words += QLatin1String(" qq\n");
        else if (c == u'.' || c == u'!' || c == u';')
            words += u'\n';
        else if (c == u'#')
            words += QLatin1String(" number ");
        else if (!c.isMark() && c != u'\'' && c != u'`' && c != QChar(0x2018) && c != QChar(0x2019)
                 && c != QChar(0x00B4))
            words += u' ';
    }
    return words;
}

/// One letter wrong, missing or too many, or two exchanged; the first is right.
bool isNearly(const QString &word, const QString &meant)
{
    const qsizetype difference = word.size() - meant.size();
    if (word.front() != meant.front() || difference < -1 || difference > 1)
        return false;
    const auto apart = std::mismatch(word.begin(), word.end(), meant.begin(), meant.end());
    const auto place = apart.first - word.begin();
    const QStringView left = QStringView(word).sliced(place);
    const QStringView right = QStringView(meant).sliced(place);
    if (left.isEmpty() || right.isEmpty())
        return true;
    if (difference < 0)
        return left == right.sliced(1);
    if (difference > 0)
        return left.sliced(1) == right;
    if (left.sliced(1) == right.sliced(1))
        return true;
    return left.size() > 1 && left.at(0) == right.at(1) && left.at(1) == right.at(0)
        && left.sliced(2) == right.sliced(2);
}

QStringList wordsOf(const QJsonValue &value)
{
    return value.toString().split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class StopWishes::Rules
{
public:
    explicit Rules(const QJsonObject &document);

    QStringList malformed() const;
    /// The rule that fits these sentences.
    QString fitting(QString sentences) const;
    /// Small letters, one blank behind each word and a line to each sentence.
    QString sentences(const QString &text) const;

private:
    struct Rule
    {
        QString written;
        QRegularExpression pattern;
        QList<int> needs; ///< Classes (m_needed) of which a text that it fits has a word each.
    };
    /// A set of words by which a rule is ruled out without its pattern.
    using Needed = QList<bool>;
    QList<int> needsOf(const QString &rule);
    Needed foundIn(const QString &sentences) const;
    QString classed(const QString &item) const;
    QString pattern(const QString &rule) const;
    QList<Rule> rulesIn(const QJsonObject &document, const char *part);
    QString mended(const QString &word) const;

    QHash<QString, QString> m_classes;
    QHash<QString, QString> m_typos;
    QStringList m_fuzzy; ///< Recognised with one letter wrong.
    QSet<QString> m_spelledRight;
    QHash<QString, int> m_needed; ///< Alternatives, as `classed` writes them, to their number.
    QHash<QString, QList<int>> m_byWord; ///< Which of them begin with this word,
    QList<std::pair<QString, int>> m_byBeginning; ///< or with a word that begins so.
    QList<Rule> m_ordinary;
    QList<Rule> m_wishes;
};

/// A clinic's own, each between blanks.
struct StopWishes::Phrases
{
    QStringList also, never;
};

StopWishes::Rules::Rules(const QJsonObject &document)
{
    const QJsonObject classes = document.value(QLatin1String("lexicon")).toObject();
    for (auto each = classes.begin(); each != classes.end(); ++each)
        m_classes.insert(each.key(), each.value().toString());
    const QJsonObject typos = document.value(QLatin1String("typos")).toObject();
    for (auto meant = typos.begin(); meant != typos.end(); ++meant) {
        for (const QString &typo : wordsOf(meant.value()))
            m_typos.insert(typo, meant.key());
    }
    m_fuzzy = wordsOf(document.value(QLatin1String("fuzzy")));
    const QStringList right = m_fuzzy + wordsOf(document.value(QLatin1String("not_typos")));
    m_spelledRight = QSet<QString>(right.begin(), right.end());
    m_ordinary = rulesIn(document, "ordinary");
    m_wishes = rulesIn(document, "wishes");
}

/// The words an item stands for, as alternatives.
QString StopWishes::Rules::classed(const QString &item) const
{
    QStringList all;
    for (const QString &word : item.split(u'|', Qt::SkipEmptyParts)) {
        const auto found = m_classes.constFind(word);
        all.append(found != m_classes.cend()
                       ? classed(*found)
                       : QString(word).replace(u'_', u' ').replace(u'~', QLatin1String("\\w*")));
    }
    return all.join(u'|');
}

QString StopWishes::Rules::pattern(const QString &rule) const
{
    const QLatin1String end("(?:qq )?$");
    QString made = QStringLiteral("(?<!\\S)");
    for (QString item : rule.split(u' ', Qt::SkipEmptyParts)) {
        if (item == u"^") {
            made += u'^';
        } else if (item == u"$") {
            made += end;
        } else if (item == u"$!") {
            made += u'$';
        } else if (item == u"!$") {
            made += QLatin1String("(?!") + end + u')';
        } else if (item.startsWith(QLatin1String(".."))) {
            made += QStringLiteral("(?:(?!qq)\\S+ ){0,%1}?").arg(item.at(2));
        } else if (item.startsWith(QLatin1String("<!"))) {
            for (const QString &word : classed(item.sliced(2)).split(u'|'))
                made += QStringLiteral("(?<!\\b%1 )").arg(word);
        } else if (item.startsWith(u'!')) {
            made += QStringLiteral("(?!(?:%1) )").arg(classed(item.sliced(1)));
        } else if (item.endsWith(QLatin1String("|$"))) {
            made += QStringLiteral("(?:(?:%1) |%2)").arg(classed(item.chopped(2)), end);
        } else if (item.endsWith(u'?')) {
            made += QStringLiteral("(?:(?:%1) )?").arg(classed(item.chopped(1)));
        } else if (item.endsWith(u'*')) {
            made += QStringLiteral("(?:(?:%1) ){0,9}").arg(classed(item.chopped(1)));
        } else {
            made += QStringLiteral("(?:%1) ").arg(classed(item));
        }
    }
    return made;
}

/// Most texts have none of the words that most rules cannot do without: that is cheaper to see than
/// that a pattern does not fit, and what is never asked is never compiled.
QList<int> StopWishes::Rules::needsOf(const QString &rule)
{
    QList<int> needs;
    for (const QString &item : rule.split(u' ', Qt::SkipEmptyParts)) {
        const bool isNoWord = item.startsWith(u'^') || item.startsWith(u'$')
            || item.startsWith(u'!') || item.startsWith(u'<')
            || item.startsWith(QLatin1String(".."));
        if (isNoWord || item.endsWith(u'?') || item.endsWith(u'*') || item.endsWith(u'$'))
            continue;
        const QString alternatives = classed(item);
        if (const auto known = m_needed.constFind(alternatives); known != m_needed.cend()) {
            needs.append(*known);
            continue;
        }
        // The first word of each alternative stands whole in a text that fits, or, before \w*,
        // begins one.
        QStringList words, beginnings;
        bool isPlain = true;
        for (const QString &alternative : alternatives.split(u'|')) {
            QString first = alternative.section(u' ', 0, 0);
            const bool isBeginning = first.endsWith(QLatin1String("\\w*"));
            if (isBeginning)
                first.chop(3);
            isPlain = isPlain && !first.isEmpty()
                && std::all_of(first.begin(), first.end(),
                               [](QChar c) { return c.isLetterOrNumber(); });
            (isBeginning ? beginnings : words).append(first);
        }
        if (!isPlain)
            continue;
        const int number = int(m_needed.size());
        m_needed.insert(alternatives, number);
        for (const QString &word : std::as_const(words))
            m_byWord[word].append(number);
        for (const QString &beginning : std::as_const(beginnings))
            m_byBeginning.append({ beginning, number });
        needs.append(number);
    }
    return needs;
}

StopWishes::Rules::Needed StopWishes::Rules::foundIn(const QString &sentences) const
{
    Needed found(m_needed.size(), false);
    for (const QString &word : QString(sentences).replace(u'\n', u' ').split(u' ')) {
        if (const auto classes = m_byWord.constFind(word); classes != m_byWord.cend()) {
            for (const int number : *classes)
                found[number] = true;
        }
        for (const auto &[beginning, number] : m_byBeginning)
            found[number] = found[number] || word.startsWith(beginning);
    }
    return found;
}

QList<StopWishes::Rules::Rule> StopWishes::Rules::rulesIn(const QJsonObject &document,
                                                          const char *part)
{
    QList<Rule> rules;
    for (const QJsonValue group : document.value(QLatin1String(part)).toArray()) {
        for (const QJsonValue written : group[QLatin1String("rules")].toArray()) {
            // Not compiled before a text is asked about: hundreds of them take a tenth of a second,
            // at every start. That all of them compile is a test's to know.
            rules.append({ written.toString(),
                           QRegularExpression(pattern(written.toString()),
                                              QRegularExpression::MultilineOption),
                           needsOf(written.toString()) });
        }
    }
    return rules;
}

QStringList StopWishes::Rules::malformed() const
{
    QStringList rules;
    const QList<Rule> all = m_ordinary + m_wishes;
    for (const Rule &rule : all) {
        if (!rule.pattern.isValid())
            rules.append(rule.written + QLatin1String(": ") + rule.pattern.errorString());
    }
    return rules;
}

QString StopWishes::Rules::mended(const QString &typed) const
{
    static const QRegularExpression drawn(QStringLiteral("(.)\\1\\1+"));
    constexpr qsizetype ShortestFuzzy = 5;
    const QString word = QString(typed).replace(drawn, QStringLiteral("\\1"));
    if (const auto typo = m_typos.constFind(word); typo != m_typos.cend())
        return *typo;
    if (word.size() < ShortestFuzzy || m_spelledRight.contains(word))
        return word;
    const auto meant = std::find_if(m_fuzzy.begin(), m_fuzzy.end(), [&](const QString &candidate) {
        return candidate.size() > ShortestFuzzy && isNearly(word, candidate);
    });
    return meant != m_fuzzy.end() ? *meant : word;
}

QString StopWishes::Rules::sentences(const QString &text) const
{
    static const QRegularExpression spelled(
        QStringLiteral("(?<!\\S)(?:[a-z] +){2,}[a-z](?!\\S)")); // "s t o p"
    QStringList lines;
    for (QString line : simplified(text).split(u'\n')) {
        for (auto match = spelled.match(line); match.hasMatch(); match = spelled.match(line))
            line.replace(match.capturedStart(), match.capturedLength(),
                         match.captured().remove(u' '));
        QString words;
        for (const QString &word : line.split(u' ', Qt::SkipEmptyParts))
            words += mended(word) + u' ';
        if (!words.isEmpty())
            lines.append(words);
    }
    return lines.join(u'\n');
}

QString StopWishes::Rules::fitting(QString sentences) const
{
    // What is replaced below takes words away and brings none.
    const Needed found = foundIn(sentences);
    const auto mayFit = [&found](const Rule &rule) {
        return std::all_of(rule.needs.begin(), rule.needs.end(),
                           [&found](int number) { return found.at(number); });
    };
    for (const Rule &rule : m_ordinary) {
        if (mayFit(rule))
            sentences.replace(rule.pattern, QStringLiteral("_ "));
    }
    const auto fits = std::find_if(m_wishes.begin(), m_wishes.end(), [&](const Rule &rule) {
        return mayFit(rule) && rule.pattern.match(sentences).hasMatch();
    });
    return fits != m_wishes.end() ? fits->written : QString();
}

const StopWishes &StopWishes::shipped()
{
    static const StopWishes wishes = [] {
        StopWishes made;
        made.m_rules = std::make_shared<const Lazily<Rules>>(
            [] { return Rules(compiledInDocument(QStringLiteral("words/stopwishes.json"))); });
        return made;
    }();
    return wishes;
}

StopWishes::StopWishes()
    : StopWishes(QJsonObject())
{ }

StopWishes::StopWishes(const QJsonObject &document)
    : m_rules(std::make_shared<const Lazily<Rules>>([document] { return Rules(document); }))
{ }

StopWishes StopWishes::with(const QStringList &also, const QStringList &never) const
{
    StopWishes more = *this;
    more.m_own
        = std::make_shared<const Lazily<Phrases>>([rules = m_rules, was = m_own, also, never] {
              Phrases own = was ? **was : Phrases();
              const auto add = [&rules](const QStringList &phrases, QStringList &to) {
                  for (const QString &phrase : phrases) {
                      if (const QString words = (*rules)->sentences(phrase); !words.isEmpty())
                          to.append(u' ' + words);
                  }
              };
              add(also, own.also);
              add(never, own.never);
              return own;
          });
    return more;
}

QStringList StopWishes::malformed() const
{
    return (*m_rules)->malformed();
}

QString StopWishes::ruleFor(const QString &text) const
{
    if (keywordOf(text).keyword != Keyword::None)
        return {};
    const Rules &rules = **m_rules;
    const QString words = rules.sentences(text);
    if (m_own) {
        const Phrases &own = **m_own;
        const QString whole = u' ' + QString(words).replace(u'\n', u' ').simplified() + u' ';
        const auto isIn = [&whole](const QString &phrase) { return whole.contains(phrase); };
        if (const auto also = std::find_if(own.also.begin(), own.also.end(), isIn);
            also != own.also.end())
            return also->trimmed();
        if (std::any_of(own.never.begin(), own.never.end(), isIn))
            return {};
    }
    return rules.fitting(words);
}

} // namespace ivm
