#include "tests/support/catch.h"
#include "ui/optincard/cardsheet.h"

#include <QComboBox>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

using namespace ivm;

namespace {

Queue queue(const char *name, const char *title, const char *number)
{
    Queue made;
    made.id = QueueId(qHash(QLatin1StringView(name)) % 1000 + 1);
    made.name = QString::fromLatin1(name);
    made.title = QString::fromUtf8(title);
    made.number = PhoneNumber(QString::fromLatin1(number));
    return made;
}

ClinicFacts complete()
{
    ClinicFacts facts = clinicFacts();
    facts.emergencyPhone = QStringLiteral("217-555-0100");
    facts.privacy = QStringLiteral("https://vet.example/privacy");
    facts.terms = QStringLiteral("https://vet.example/terms");
    return facts;
}

CardPaper paper(CardPaper::Form form, const Queue &of, const ClinicFacts &facts = complete())
{
    return { .form = form,
             .cards = { optInCard(of, facts, QStringLiteral("en")),
                        optInCard(of, facts, QStringLiteral("es")) },
             .code = *qrCode(optInCode(of)),
             .colour = {} };
}

QImage painted(const CardPaper &paper)
{
    QImage image(paperSize().toSize(), QImage::Format_RGB32);
    image.fill(Qt::darkGray);
    QPainter painter(&image);
    paintPaper(painter, paper);
    return image;
}

/// What is not white, in a part of the sheet.
int ink(const QImage &image, const QRect &place)
{
    int dark = 0;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x)
            dark += qGray(image.pixel(x, y)) < 200;
    }
    return dark;
}

} // namespace

TEST_CASE("a code has its three finder squares and a quiet zone around them", "[optincard]")
{
    const auto code = qrCode(QStringLiteral("SMSTO:+18444073300:Hi"));
    REQUIRE(code);
    CHECK(code->side >= 21);
    CHECK((code->side - 17) % 4 == 0); // version = (side - 17) / 4
    const auto finder = [&](int x, int y) {
        for (int i = 0; i < 7; ++i) {
            CHECK(code->isDark(x + i, y));
            CHECK(code->isDark(x, y + i));
        }
        CHECK_FALSE(code->isDark(x + 1, y + 1));
        CHECK(code->isDark(x + 3, y + 3));
    };
    finder(0, 0);
    finder(code->side - 7, 0);
    finder(0, code->side - 7);

    QImage image(code->side + 8, code->side + 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    paintQrCode(painter, image.rect(), *code);
    painter.end();
    for (int i = 0; i < image.width(); ++i) {
        for (int edge = 0; edge < 4; ++edge)
            CHECK(image.pixelColor(i, edge) == QColor(Qt::white));
    }
    CHECK(image.pixelColor(4, 4) == QColor(Qt::black));
}

TEST_CASE("a text too long for a code gives none", "[optincard]")
{
    CHECK_FALSE(qrCode(QString(5000, u'x')));
}

TEST_CASE("a card fills its page and leaves the edge a printer cannot reach", "[optincard]")
{
    const auto form = GENERATE(CardPaper::Form::Page, CardPaper::Form::Stand);
    const auto title = GENERATE("Small Animal Clinic",
                                "Comparative Ophthalmology, Rehabilitation and Zoological Medicine "
                                "Service of the Southern Campus");
    const QImage image = painted(paper(form, queue("SAC", title, "+18444073300")));
    const int w = image.width();
    const int h = image.height();
    for (const QRect &edge : { QRect(0, 0, w, 18), QRect(0, h - 18, w, 18), QRect(0, 0, 18, h),
                               QRect(w - 18, 0, 18, h) })
        CHECK(ink(image, edge) == 0);
    CHECK(ink(image, QRect(0, 0, w, h / 2)) > 5000);
    CHECK(ink(image, QRect(0, h / 2, w, h / 2)) > 5000);
}

TEST_CASE("the back of a desk stand is upside down", "[optincard]")
{
    CardPaper stand = paper(CardPaper::Form::Stand, queue("SAC", "Small Animal", "+18444073300"));
    stand.cards = { stand.cards.first() };
    const QImage image = painted(stand);
    const QImage turned = image.transformed(QTransform().rotate(180));
    const int half = image.height() / 2;
    int differences = 0;
    for (int y = half; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            differences += std::abs(qGray(image.pixel(x, y)) - qGray(turned.pixel(x, y))) > 100;
    }
    CHECK(differences < ink(image, image.rect()) / 20);
}

TEST_CASE("the sheet makes the card of the queue, the language and the form that are chosen",
          "[optincard]")
{
    QWidget window;
    window.resize(900, 800);
    window.show();
    const QList<Queue> queues{ queue("SAC", "Small Animal Clinic", "+18444073300"),
                               queue("LAC", "Large Animal Clinic", "+18444102300") };
    auto *sheet = new CardSheet(queues, queues.last().id, complete(), &window);
    sheet->open();
    CHECK(sheet->paper().cards.first().number == QStringLiteral("1-844-410-2300"));
    sheet->findChild<QComboBox *>(QStringLiteral("cardQueue"))->setCurrentIndex(0);
    sheet->findChild<QComboBox *>(QStringLiteral("cardLanguage"))->setCurrentIndex(2);
    sheet->findChild<QComboBox *>(QStringLiteral("cardForm"))->setCurrentIndex(1);
    const CardPaper made = sheet->paper();
    CHECK(made.cards.size() == 2);
    CHECK(made.cards.last().language == QStringLiteral("es"));
    CHECK(made.form == CardPaper::Form::Stand);
    CHECK(made.cards.first().number == QStringLiteral("1-844-407-3300"));
    CHECK_FALSE(sheet->findChild<QWidget *>(QStringLiteral("cardLacks")));
    // What is painted is also said.
    CHECK(sheet->findChild<QWidget *>(QStringLiteral("cardPreview"))
              ->accessibleDescription()
              .contains(QStringLiteral("1-844-407-3300")));

    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("card.pdf"));
    REQUIRE(savePaper(made, file));
    QFile pdf(file);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == "%PDF-");
    const auto refused = savePaper(made, folder.filePath(QStringLiteral("no/such/card.pdf")));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::Storage);
}
