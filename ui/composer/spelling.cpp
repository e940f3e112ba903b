#include "ui/composer/spelling.h"

#include "core/compiledin.h"

#include <QFile>
#include <QLibrary>
#include <QRegularExpression>
#include <QThread>

#include <algorithm>

namespace ivm {

// Hunspell's C interface (hunspell.h), by its names in the library: the program is built and runs
// without it. https://github.com/hunspell/hunspell
struct Spelling::Library
{
    using Handle = void *;
    QLibrary file;
    Handle (*create)(const char *affix, const char *words) = nullptr;
    void (*destroy)(Handle) = nullptr;
    int (*spell)(Handle, const char *word) = nullptr;
    int (*suggest)(Handle, char ***list, const char *word) = nullptr;
    void (*freeList)(Handle, char ***list, int count) = nullptr;
    char *(*encoding)(Handle) = nullptr;

    bool open()
    {
        for (const char *name : { "hunspell-1.7", "hunspell-1.6", "hunspell" }) {
            // The number of the interface, as on Linux; elsewhere it is left out.
            file.setFileNameAndVersion(QLatin1String(name), 0);
            if (!file.load()) {
                file.setFileName(QLatin1String(name));
                file.load();
            }
            if (file.isLoaded())
                break;
        }
        const auto find = [this](auto &function, const char *name) {
            function
                = reinterpret_cast<std::remove_reference_t<decltype(function)>>(file.resolve(name));
            return function != nullptr;
        };
        return file.isLoaded() && find(create, "Hunspell_create")
            && find(destroy, "Hunspell_destroy") && find(spell, "Hunspell_spell")
            && find(suggest, "Hunspell_suggest") && find(freeList, "Hunspell_free_list")
            && find(encoding, "Hunspell_get_dic_encoding");
    }
};

struct Spelling::Dictionary
{
    const Library &library;
    Library::Handle handle;
    bool utf8 = true;

    explicit Dictionary(const Library &from, Library::Handle opened)
        : library(from)
        , handle(opened)
        , utf8(QString::fromLatin1(from.encoding(opened)).contains(u"UTF", Qt::CaseInsensitive))
    { }
    ~Dictionary() { library.destroy(handle); }
    Q_DISABLE_COPY_MOVE(Dictionary)

    QByteArray encoded(const QString &word) const { return utf8 ? word.toUtf8() : word.toLatin1(); }
    QString decoded(const char *word) const
    {
        return utf8 ? QString::fromUtf8(word) : QString::fromLatin1(word);
    }
};

namespace {

constexpr int LongestWord = 40; // longer ones take long to look up, and are none
constexpr qsizetype MostKnown = 5'000;

QString plainWord(QString word)
{
    return word.replace(u'’', u'\'');
}

} // namespace

Spelling::Spelling(QObject *parent)
    : QObject(parent)
{ }

Spelling::~Spelling()
{
    if (m_loading)
        m_loading->wait(); // a moment at most; it holds the library
}

void Spelling::begin(const QString &language)
{
    for (const char *place : { "/usr/share/hunspell/", "/usr/share/myspell/dicts/",
                               "/usr/share/myspell/", "/usr/local/share/hunspell/" }) {
        if (QFile::exists(QLatin1String(place) + language + QStringLiteral(".dic")))
            return begin(QLatin1String(place), language);
    }
}

void Spelling::begin(const QString &folder, const QString &name)
{
    if (m_loading || m_dictionary)
        return;
    for (const QByteArray &line : compiledIn(QStringLiteral("words/veterinary.txt")).split('\n')) {
        if (!line.isEmpty() && !line.startsWith('#'))
            m_own.insert(QString::fromUtf8(line).trimmed().toCaseFolded());
    }
    load(folder + u'/' + name + QStringLiteral(".aff"),
         folder + u'/' + name + QStringLiteral(".dic"));
}

/// Reading a dictionary takes longer than the window may stand still.
void Spelling::load(const QString &affix, const QString &words)
{
    if (!QFile::exists(affix) || !QFile::exists(words))
        return;
    m_library = std::make_unique<Library>();
    auto *handle = new Library::Handle(nullptr);
    m_loading
        = QThread::create([library = m_library.get(), handle, affix = QFile::encodeName(affix),
                           words = QFile::encodeName(words)] {
              if (library->open())
                  *handle = library->create(affix.constData(), words.constData());
          });
    m_loading->setParent(this);
    connect(m_loading, &QThread::finished, this, [this, handle] {
        m_loading->deleteLater();
        m_loading = nullptr;
        if (*handle) {
            m_dictionary = std::make_unique<Dictionary>(*m_library, *handle);
            Q_EMIT ready();
        }
        delete handle;
    });
    m_loading->start();
}

bool Spelling::isReady() const
{
    return m_dictionary != nullptr;
}

bool Spelling::knows(const QString &word) const
{
    if (!m_dictionary || word.size() > LongestWord)
        return true;
    const QString plain = plainWord(word);
    const QString folded = plain.toCaseFolded();
    QString stem = folded;
    if (stem.endsWith(u"'s"))
        stem.chop(2);
    if (m_own.contains(folded) || m_own.contains(stem))
        return true;
    if (const auto known = m_known.constFind(plain); known != m_known.constEnd())
        return *known;
    if (m_known.size() > MostKnown)
        m_known.clear();
    const auto isRight = [this](const QString &one) {
        return m_library->spell(m_dictionary->handle, m_dictionary->encoded(one).constData()) != 0;
    };
    const bool owned = plain.endsWith(u"'s", Qt::CaseInsensitive);
    const bool right = isRight(plain) || (owned && isRight(plain.chopped(2)));
    m_known.insert(plain, right);
    return right;
}

QStringList Spelling::suggestions(const QString &word) const
{
    QStringList all;
    if (!m_dictionary || word.size() > LongestWord)
        return all;
    char **list = nullptr;
    const int count = m_library->suggest(m_dictionary->handle, &list,
                                         m_dictionary->encoded(plainWord(word)).constData());
    for (int i = 0; i < count && i < 6; ++i)
        all << m_dictionary->decoded(list[i]);
    if (list)
        m_library->freeList(m_dictionary->handle, &list, count);
    return all;
}

void Spelling::learn(const QString &word)
{
    m_own.insert(plainWord(word).toCaseFolded());
    Q_EMIT ready();
}

QList<std::pair<int, int>> Spelling::misspelled(const QString &line, int cursor) const
{
    QList<std::pair<int, int>> found;
    if (!m_dictionary)
        return found;
    static const QRegularExpression piece(QStringLiteral("\\S+"));
    static const QRegularExpression wordForm(
        QStringLiteral("\\p{L}[\\p{L}\\p{M}]*(?:['’][\\p{L}\\p{M}]+)*"));
    for (auto pieces = piece.globalMatch(line); pieces.hasNext();) {
        const QRegularExpressionMatch at = pieces.next();
        const QString whole = at.captured();
        const bool other = whole.contains(u'/') || whole.contains(u'@') || whole.contains(u'{')
            || std::any_of(whole.begin(), whole.end(), [](QChar c) { return c.isDigit(); });
        if (other)
            continue;
        for (auto words = wordForm.globalMatch(whole); words.hasNext();) {
            const QRegularExpressionMatch in = words.next();
            const QString word = in.captured();
            const int start = int(at.capturedStart() + in.capturedStart());
            const int end = start + int(word.size());
            if (cursor == end || word.size() < 2 || word == word.toUpper() || knows(word))
                continue;
            found.append({ start, int(word.size()) });
        }
    }
    return found;
}

} // namespace ivm
