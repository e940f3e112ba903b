#include "tests/fuzz/targets.h"

#include "core/csv/csvreader.h"
#include "core/records/directoryimport.h"
#include "core/settings/settingsfile.h"
#include "core/store/clientstore.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"
#include "core/store/searchstore.h"
#include "core/store/searchwords.h"
#include "core/sync/sniffimage.h"
#include "core/twilio/answer.h"
#include "core/twilio/messagepage.h"

#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

namespace ivm::fuzz {

namespace {

/// A folder of its own, for as long as the program runs.
Database &database()
{
    static const QTemporaryDir folder;
    static const std::unique_ptr<Database> open = [] {
        auto made
            = Database::open(folder.filePath(QStringLiteral("desk.sqlite")), Database::Mode::Owner);
        if (!made || !beginFolder(**made, fromMs(1'795'000'000'000)))
            qFatal("no data file");
        (void)(*made)->execute(QStringLiteral("PRAGMA synchronous = OFF"));
        return *std::move(made);
    }();
    return *open;
}

/// Whether it can be stored and comes back as it is: no NUL, no half of a letter.
bool isClean(const QString &text)
{
    return !text.contains(QChar(0)) && QString::fromUtf8(text.toUtf8()) == text;
}

const char *takePage(const QByteArray &bytes)
{
    if (const auto page = twilio::parseMessagePage(bytes)) {
        for (const LoggedMessage &row : page->rows) {
            if (row.sid.isEmpty())
                return "a row without a sid";
            if (!isClean(row.body))
                return "a text that cannot be stored";
        }
    }
    (void)twilio::parseMessage(bytes);
    (void)twilio::parseCreated(bytes);
    (void)twilio::parseDate(std::string_view(bytes.constData(), size_t(bytes.size())));
    return nullptr;
}

const char *takeError(const QByteArray &bytes)
{
    const auto error = twilio::parseErrorBody(bytes);
    if (!error)
        return nullptr;
    static const QRegularExpression number(
        QStringLiteral("(?<![0-9A-Za-z])[0-9]{10,}(?![0-9A-Za-z])"));
    if (error->message.contains(number))
        return "a number in an error's words";
    return isClean(error->message) ? nullptr : "words that cannot be stored";
}

const char *takeMedia(const QByteArray &bytes)
{
    static const QSet<QString> Known{ QString(), QStringLiteral("image/jpeg"),
                                      QStringLiteral("image/png"), QStringLiteral("image/gif"),
                                      QStringLiteral("image/webp") };
    const SniffedImage image = sniffImage(bytes);
    if (!Known.contains(image.type))
        return "a type that nobody shows";
    if (image.width < 0 || image.height < 0)
        return "a picture smaller than nothing";
    return fileEnding(image).isEmpty() ? "a file without an ending" : nullptr;
}

const char *takeCsv(const QByteArray &bytes)
{
    CsvReader reader(bytes);
    CsvRecord record;
    for (qsizetype records = 0; reader.next(record); ++records) {
        if (records > bytes.size())
            return "more records than bytes";
        for (const QString &cell : std::as_const(record.cells)) {
            if (cell.size() > CsvReader::LongestCell)
                return "an endless cell";
        }
    }
    const auto plan = planDirectory(bytes, ClientStore(database()));
    if (!plan)
        return nullptr;
    for (const DirectoryEntry &entry : plan->entries()) {
        if (entry.client.isEmpty())
            return "a client without a number";
    }
    return nullptr;
}

const char *takeSearch(const QByteArray &bytes)
{
    const QString typed = QString::fromUtf8(bytes);
    const SearchWords words(typed);
    const QString text = typed + QStringLiteral(" He ate a sock ") + typed;
    for (const auto &[start, length] : words.placesIn(text)) {
        if (start < 0 || length <= 0 || start + length > text.size())
            return "a place outside the text";
    }
    return SearchStore(database()).search(typed, 50) ? nullptr : "an error of SQL";
}

const char *takeSettings(const QByteArray &bytes)
{
    const auto taken = importSettings(database(), bytes, fromMs(1'795'000'000'000));
    if (!taken && taken.error().kind != Error::Kind::Invalid
        && taken.error().kind != Error::Kind::NotFound) // a subject that is none
        return "an error that is not the file's";
    return nullptr;
}

constexpr Target All[] = {
    { "page", &takePage }, { "error", &takeError },   { "media", &takeMedia },
    { "csv", &takeCsv },   { "search", &takeSearch }, { "settings", &takeSettings },
};

} // namespace

std::span<const Target> targets()
{
    return All;
}

} // namespace ivm::fuzz
