#include "core/csv/csvcolumns.h"
#include "core/csv/csvreader.h"
#include "core/csv/csvwriter.h"
#include "tests/support/catch.h"

using namespace ivm;

namespace {

QList<CsvRecord> allOf(const QByteArray &bytes)
{
    CsvReader reader(bytes);
    QList<CsvRecord> all;
    for (CsvRecord record; reader.next(record);)
        all.append(record);
    return all;
}

QList<QStringList> cellsOf(const QByteArray &bytes)
{
    QList<QStringList> cells;
    for (const CsvRecord &record : allOf(bytes)) {
        INFO(record.fault.toStdString());
        REQUIRE(record.fault.isEmpty());
        cells.append(record.cells);
    }
    return cells;
}

QStringList row(std::initializer_list<const char *> cells)
{
    QStringList list;
    for (const char *cell : cells)
        list.append(QString::fromUtf8(cell));
    return list;
}

} // namespace

TEST_CASE("a table is read whatever separators, line ends and marks its program writes", "[csv]")
{
    const QList<QStringList> expected{ row({ "Number", "Name" }), row({ "1", "Ana" }),
                                       row({ "2", "Bo" }) };
    CHECK(cellsOf("Number,Name\r\n1,Ana\r\n2,Bo\r\n") == expected);
    CHECK(cellsOf("Number;Name\n1;Ana\n2;Bo") == expected);
    CHECK(cellsOf("Number\tName\r1\tAna\r2\tBo\r") == expected);
    CHECK(cellsOf("\xEF\xBB\xBFNumber,Name\n\n1,Ana\n,\n2,Bo\n\n") == expected);
    CHECK(cellsOf("sep=;\r\nNumber;Name\r\n1;Ana\r\n2;Bo\r\n") == expected);
    const QString wide = QStringLiteral("\uFEFFNumber\tName\n1\tAna\n2\tBo\n");
    CHECK(cellsOf(QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2))
          == expected);
}

TEST_CASE("quotes hold separators, line ends and quotes", "[csv]")
{
    CHECK(cellsOf("a,\"b, c\",\"d\"\"e\"\"\"\n\"two\r\nlines\",,\"\"\n")
          == QList<QStringList>{ row({ "a", "b, c", "d\"e\"" }), row({ "two\r\nlines", "", "" }) });
    CHECK(cellsOf("5\" pipe,x\n") == QList<QStringList>{ row({ "5\" pipe", "x" }) });
    CHECK(cellsOf("a,b,\n") == QList<QStringList>{ row({ "a", "b", "" }) });
    CHECK(cellsOf("a,b,") == QList<QStringList>{ row({ "a", "b", "" }) });
    // The line is where the record begins.
    const auto records = allOf("h,i\n\"1\n2\n3\",x\nlast,y\n");
    REQUIRE(records.size() == 3);
    CHECK(records.at(1).line == 2);
    CHECK(records.at(2).line == 5);
}

TEST_CASE("what cannot be meant is one faulty record and spoils no other", "[csv]")
{
    const auto expectFault = [](const QByteArray &bytes, qsizetype records) {
        const auto all = allOf(bytes);
        CHECK(all.size() == records);
        REQUIRE(all.size() > 1);
        CHECK(all.first().fault.isEmpty());
        CHECK_FALSE(all.at(1).fault.isEmpty());
        CHECK(all.at(1).line == 2);
        for (qsizetype i = 2; i < all.size(); ++i)
            CHECK(all.at(i).fault.isEmpty());
    };
    expectFault("a,b\n\"never closed,1\nc,d\ne,f\n", 4);
    expectFault("a,b\n\"x\" y,1\nc,d\n", 3);
    expectFault(QByteArray("a,b\n1\0,2\nc,d\n", 13), 3);
    expectFault("a,b\n" + QByteArray(1'000'000, 'x') + ",2\nc,d\n", 3);
    expectFault("a,b\n\"" + QByteArray(1'000'000, '"') + ",2\nc,d\n", 3);
    CHECK(allOf({}).isEmpty());
    CHECK(allOf("\n\r\n\r").isEmpty());
    CHECK(allOf("\"").size() == 1);
}

TEST_CASE("bytes that are no Unicode are read as Windows' letters, and it is said", "[csv]")
{
    CsvReader reader("Name,Animal\nMu\xF1oz,\x93Rex\x94\n");
    CHECK_FALSE(reader.isUnicode());
    CsvRecord record;
    REQUIRE(reader.next(record));
    REQUIRE(reader.next(record));
    CHECK(record.cells == row({ "Muñoz", "“Rex”" }));
    CHECK(CsvReader("Mu\xC3\xB1oz").isUnicode());
}

TEST_CASE("a spreadsheet is given no formulas", "[csv]")
{
    CHECK(csvRow(row({ "=1+1", "+1", "-2", "@x", " =y", "%z", "plain", "a=b" }))
          == "\"'=1+1\",\"'+1\",\"'-2\",\"'@x\",\"' =y\",\"'%z\",\"plain\",\"a=b\"\r\n");
}

TEST_CASE("a spreadsheet is given no formulas behind full-width signs or a NUL", "[csv]")
{
    CHECK(csvRow(row({ "＝1+1", "＋1", "－2", "＠x", " ＝y", "a＝b" }))
          == "\"'＝1+1\",\"'＋1\",\"'－2\",\"'＠x\",\"' ＝y\",\"a＝b\"\r\n");
    const QString behindNul = QChar(u'\0') + QStringLiteral("=1+1");
    CHECK(csvRow({ behindNul }) == "\"'" + behindNul.toUtf8() + "\"\r\n");
}

TEST_CASE("columns are found by their headings, the best word first", "[csv]")
{
    const QStringList headings = row({ "Home Phone", "CELL_PHONE", "Owner's Name", "Pets" });
    CHECK(columnNamed(headings, row({ "cell phone", "mobile", "phone" })) == 1);
    CHECK(columnNamed(headings, row({ "phone" })) == 0);
    CHECK(columnNamed(headings, row({ "name" })) == 2);
    CHECK(columnNamed(headings, row({ "animals", "pets" })) == 3);
    CHECK_FALSE(columnNamed(headings, row({ "address" })));
}
