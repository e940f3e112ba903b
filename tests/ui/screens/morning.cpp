#include "tests/ui/screens/morning.h"

#include "tests/support/catch.h"
#include "ui/mainwindow/windowmemory.h"

#include <QApplication>
#include <QPainter>

namespace ivm::test {

using namespace std::chrono_literals;

PhoneNumber number(int last)
{
    return PhoneNumber(QStringLiteral("+1217555%1").arg(100 + last, 4, 10, QChar(u'0')));
}

Instant at(const char *iso)
{
    return *fromIsoUtc(QString::fromLatin1(iso));
}

Morning::Morning()
    : searcher(
          [this] { return [this](const SearchQuestion &) -> Result<SearchHits> { return found; }; })
{
    const auto text = [](const char *words) { return QString::fromUtf8(words); };
    person(Dana, text("Dana Whitfield"), { text("Biscuit") });
    person(Maria, text("Maria Reyes"), { text("Coco") },
           text("Prefers texts after 10 AM. Spanish is fine."));
    person(Tom, text("Tom Kowalski"), { text("Duke") });
    person(Jordan, text("Jordan Lee"), { text("Miso") });
    person(Priya, text("Priya Shah"), { text("Leo"), text("Luna") });
    person(Carl, text("Carl Hughes"), { text("Ranger") });
    person(Amy, text("Amy Nguyen"), { text("Pepper") });
    person(Ben, text("Ben Garcia"), { text("Rosie") });
    person(Lena, text("Lena Fischer"), { text("Otto") });

    says(Maria, text("We will be late on Tuesday"), "2026-08-04T15:00:00Z", "LAC");
    answered(Maria,
             text("Univ. of Illinois Vet Teaching Hospital: reply YES to receive text messages "
                  "about your animals' care. Msg frequency varies. Msg & data rates may apply. "
                  "HELP for help, STOP to end. Not for emergencies: call 217-555-0100."),
             "2026-11-19T20:03:00Z");
    says(Maria, text("Yes"), "2026-11-19T20:04:00Z");
    says(Lena, text("See you at 8:15, fasting since midnight"), "2026-11-22T20:12:00Z");
    says(Ben, text("STOP"), "2026-11-22T22:12:00Z");
    says(Amy, text("Did the x-ray come back?"), "2026-11-23T14:50:00Z");
    answered(Amy, text("It did, please call us"), "2026-11-23T15:02:00Z",
             MessageStatus::Undelivered, 30006);
    says(Carl, text("How much is it?"), "2026-11-23T15:20:00Z");
    answered(Carl, text("One moment please"), "2026-11-23T15:31:00Z");
    says(Priya, text("👍 thank you!"), "2026-11-23T15:47:00Z");
    says(Jordan, text("Any news about Miso?"), "2026-11-23T16:00:00Z");
    answered(Maria, text("Good morning Maria, how is Coco doing after surgery?"),
             "2026-11-23T16:12:00Z");
    answered(Jordan, text("Her lab results are back and Dr. Ames will call you this afternoon"),
             "2026-11-23T16:22:00Z");
    says(Mare, text("The mare is standing again"), "2026-11-23T16:36:00Z", "LAC");
    says(Nameless, text("Hi"), "2026-11-23T16:40:00Z");
    says(Maria, text("Eating a little! Here’s the incision today, is this ok?"),
         "2026-11-23T16:45:00Z", "SAC", 1);
    says(Tom, text("Can I pick up the prescription after 4?"), "2026-11-23T16:51:00Z");
    says(Dana, text("He’s having another seizure, what do we do"), "2026-11-23T16:57:00Z");
    folder.fillIsComplete();
    everyoneOptedIn();
    onRecord(Nameless, EvidenceKind::Request, "2026-11-23T16:40:00Z", "Reply YES",
             Standing::Invited);
    sql(text("UPDATE message SET automatic = 1 WHERE body LIKE 'Univ.%'"));
    sql(text("UPDATE message SET author = 'AB' WHERE direction = 1 AND automatic = 0"));
    sql(text("INSERT INTO copy (conversation_id, at, author, through) SELECT conversation_id, "
             "1795121460000, 'AB', id FROM message WHERE body = 'Yes'"));
    sql(text("INSERT INTO copied (message_id, copy_id) SELECT id, 1 FROM message "
             "WHERE body = 'Yes' OR body LIKE 'Univ.%'"));
    sql(QStringLiteral("UPDATE conversation SET not_copied = 2 WHERE id = %1").arg(raw(id(Maria))));
    sql(text("INSERT INTO draft SELECT id, 'The estimate for the dental is', 0 FROM conversation "
             "WHERE client = '+12175550106'"));
    keepsPicture(Maria, 0);
    for (const int finished : { Priya, Lena })
        folder.needsNoReply("SAC", number(finished));
    for (const int read : { Maria, Jordan, Priya, Carl, Amy, Ben, Lena })
        folder.markRead("SAC", number(read));
    folder.archive("LAC", number(Maria));
    const Millis ahead = at("2026-11-23T16:58:30Z") - folder.clock.now();
    folder.clock.advance(ahead);
    config.mediaFolder = m_media.path();
    config.queue = QStringLiteral("SAC");
}

void Morning::person(int who, const QString &name, const QStringList &animals, const QString &note)
{
    Transaction transaction(folder.database());
    REQUIRE(ClientStore(folder.database()).setName(number(who), name, animals));
    REQUIRE(ClientStore(folder.database()).setNote(number(who), note));
    REQUIRE(transaction.commit());
}

void Morning::says(int who, const QString &text, const char *when, const char *queue, int pictures)
{
    folder.receives(text).from(number(who)).on(queue).at(at(when)).withPictures(pictures);
}

void Morning::answered(int who, const QString &text, const char *when, MessageStatus status,
                       int code)
{
    folder.sent(text).to(number(who)).on("SAC").at(at(when)).withStatus(status, code);
}

void Morning::onRecord(int who, EvidenceKind kind, const char *when, const char *words,
                       Standing standing, const char *staff, const char *how)
{
    const QString client = number(who).text();
    sql(QStringLiteral("INSERT INTO evidence (client, kind, number, at, words, staff, how, "
                       "recorded_at) VALUES ('%1', %2, '+18444073300', %3, '%4', '%5', '%6', 0)")
            .arg(client, QString::number(int(kind)), QString::number(toMs(at(when))),
                 QString::fromUtf8(words), QString::fromUtf8(staff), QString::fromUtf8(how)));
    sql(QStringLiteral("UPDATE client SET standing = %1, history_known = 1 WHERE number = '%2'")
            .arg(int(standing))
            .arg(client));
}

void Morning::optedIn(int who, const char *when)
{
    onRecord(who, EvidenceKind::Request, "2026-11-19T20:03:00Z", "Reply YES", Standing::Invited);
    onRecord(who, EvidenceKind::Yes, when, "Yes", Standing::OptedIn);
}

void Morning::everyoneOptedIn()
{
    for (const int who : { Dana, Maria, Tom, Jordan, Priya, Carl, Amy, Lena, Mare })
        optedIn(who);
}

void Morning::sql(const QString &statement)
{
    const auto done = folder.database().execute(statement);
    INFO(statement.toStdString() << ": "
                                 << (done ? std::string() : done.error().message.toStdString()));
    REQUIRE(done);
}

ConversationId Morning::id(int who, const char *queue)
{
    return folder.idOf(queue, number(who));
}

void Morning::keepsPicture(int who, int position, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient ground(0, 0, size.width() / 2., size.height());
    ground.setColorAt(0, QColor(0xc9a77f));
    ground.setColorAt(1, QColor(0x5d4632));
    painter.fillRect(image.rect(), ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double unit = std::min(size.width() / 920., size.height() / 560.);
    painter.translate(size.width() / 2., size.height() / 2.);
    painter.scale(unit, unit);
    painter.setBrush(QColor(0xe9d3b4));
    painter.drawRoundedRect(-180, -112, 360, 360, 170, 170);
    painter.setBrush(QColor(0x7b5738));
    painter.drawEllipse(-212, -168, 136, 208);
    painter.drawEllipse(76, -168, 136, 208);
    painter.end();
    const QString file
        = QStringLiteral("dog-%1-%2-%3").arg(who).arg(size.width()).arg(size.height());
    REQUIRE(image.save(m_media.filePath(file), "JPEG"));
    sql(QStringLiteral("UPDATE media SET state = 1, file = '%1', sniffed_type = 'image/jpeg', "
                       "content_type = 'image/jpeg', bytes = 90000, width = %2, height = %3 "
                       "WHERE position = %4 AND message_id = (SELECT max(m.id) FROM message m JOIN "
                       "conversation c ON m.conversation_id = c.id WHERE c.client = '%5' "
                       "AND m.media_count > %4)")
            .arg(file)
            .arg(size.width())
            .arg(size.height())
            .arg(position)
            .arg(number(who).text()));
}

void Morning::rememberLook(look::Theme theme, qreal zoom)
{
    config.memoryFile = m_media.filePath(QStringLiteral("window.ini"));
    WindowMemory memory;
    memory.theme = theme;
    memory.zoom = zoom;
    memory.save(config.memoryFile);
}

std::unique_ptr<MainWindow> Morning::window(QSize size)
{
    auto made = std::make_unique<MainWindow>(folder.readers(), commands, folder.clock, searcher,
                                             config, ownQuestions ? nullptr : &asker);
    made->resize(size);
    QCursor::setPos(20'000, 20'000); // points at nothing
    made->show();
    QApplication::setActiveWindow(made.get());
    made->setAuthor(QStringLiteral("AB"));
    DeskStatus status;
    status.line = DeskStatus::Line::Online;
    status.lastChecked = folder.clock.now() - 3s;
    status.practice = config.practice;
    commands.tell(status);
    QCoreApplication::processEvents();
    return made;
}

} // namespace ivm::test
