#include "core/csv/csvreader.h"
#include "core/csv/csvwriter.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace ivm;

namespace {

/// Cells of what breaks tables, and of anything else.
rc::Gen<QString> cells()
{
    const auto characters = rc::gen::weightedOneOf<char16_t>(
        { { 6, rc::gen::element<char16_t>(u'"', u',', u';', u'\n', u'\r', u'\t', u'=', u'\'') },
          { 6, rc::gen::inRange<char16_t>(u' ', u'~') },
          { 2, rc::gen::inRange<char16_t>(0xA0, 0xD7FF) } });
    return rc::gen::map(rc::gen::container<std::u16string>(characters),
                        [](const std::u16string &text) { return QString::fromStdU16String(text); });
}

QString withoutApostrophe(const QString &written, const QString &meant)
{
    return written != meant && written.startsWith(u'\'') ? written.sliced(1) : written;
}

} // namespace

TEST_CASE("what the writer writes the reader reads, whatever stands in the cells",
          "[csv][property]")
{
    CHECK(rc::check([] {
        // Tables of 25 by 25 at most: a hundred by a hundred find no more, and take most of the
        // time.
        const auto row = rc::gen::nonEmpty(rc::gen::container<std::vector<QString>>(cells()));
        const auto table = rc::gen::container<std::vector<std::vector<QString>>>(row);
        const auto rows = *rc::gen::scale(0.25, rc::gen::nonEmpty(table));
        QByteArray file = CsvMark;
        QList<QStringList> meant;
        for (const auto &each : rows) {
            const QStringList list(each.begin(), each.end());
            file += csvRow(list);
            if (std::any_of(list.begin(), list.end(),
                            [](const QString &c) { return !c.isEmpty(); }))
                meant.append(list);
        }
        CsvReader reader(file, u',');
        qsizetype at = 0;
        for (CsvRecord record; reader.next(record); ++at) {
            RC_ASSERT(record.fault.isEmpty());
            RC_ASSERT(at < meant.size());
            RC_ASSERT(record.cells.size() == meant.at(at).size());
            for (qsizetype i = 0; i < record.cells.size(); ++i)
                RC_ASSERT(withoutApostrophe(record.cells.at(i), meant.at(at).at(i))
                          == meant.at(at).at(i));
        }
        RC_ASSERT(at == meant.size());
    }));
}

TEST_CASE("any bytes at all are read to their end, without a crash", "[csv][property]")
{
    CHECK(rc::check([] {
        const auto bytes = *rc::gen::container<std::string>(
            rc::gen::weightedOneOf<char>({ { 3, rc::gen::element('"', ',', ';', '\n', '\r', '\0') },
                                           { 2, rc::gen::arbitrary<char>() } }));
        CsvReader reader(QByteArray(bytes.data(), qsizetype(bytes.size())));
        int line = 0;
        qsizetype records = 0;
        for (CsvRecord record; reader.next(record); ++records) {
            RC_ASSERT(record.line >= line);
            line = record.line;
            RC_ASSERT(records <= qsizetype(bytes.size()));
        }
        RC_ASSERT(reader.progress() == 1);
    }));
}
