#include "tests/consent/life.h"

namespace ivm::test {

const Wordings &testWordings()
{
    static const Wordings wordings(
        { Wording{ .kind = AutoKind::Request, .queue = {}, .version = 7, .text = RequestText } });
    return wordings;
}

void Life::step()
{
    m_now += m_wait;
    m_wait = std::chrono::minutes(1);
}

Life &Life::after(Millis wait)
{
    m_wait = wait;
    return *this;
}

Life &Life::inTheSameSecond()
{
    return after(Millis(0));
}

LoggedMessage Life::row(Direction direction, const QString &body, const PhoneNumber &ours)
{
    step();
    LoggedMessage row;
    row.sid = MessageSid(QStringLiteral("SM%1").arg(++m_rows, 32, 16, QLatin1Char('0')));
    row.direction = direction;
    row.from = direction == Direction::In ? Client : ours;
    row.to = direction == Direction::In ? ours : Client;
    row.body = body;
    row.status = direction == Direction::In ? MessageStatus::Received : MessageStatus::Delivered;
    row.created = m_now;
    return row;
}

void Life::take(const LoggedMessage &row)
{
    if (const auto evidence = evidenceOf(row, testWordings()))
        m_evidence.append(*evidence);
}

Life &Life::texts(const QString &words, const PhoneNumber &number)
{
    take(row(Direction::In, words, number));
    m_lastInbound = m_now;
    return *this;
}

Life &Life::isAsked(const PhoneNumber &number)
{
    take(row(Direction::Out, RequestText, number));
    return *this;
}

Life &Life::isAskedInVain(int errorCode, const PhoneNumber &number)
{
    auto failed = row(Direction::Out, RequestText, number);
    failed.status = MessageStatus::Undelivered;
    failed.errorCode = errorCode;
    take(failed);
    return *this;
}

Life &Life::refuses(int errorCode, const PhoneNumber &number)
{
    auto refused = row(Direction::Out, QStringLiteral("Bella is ready."), number);
    refused.status = MessageStatus::Failed;
    refused.errorCode = errorCode;
    take(refused);
    return *this;
}

Life &Life::staff(EvidenceKind decision, const QString &words)
{
    step();
    m_evidence.append(Evidence{ .kind = decision,
                                .at = m_now,
                                .number = {},
                                .sid = {},
                                .words = words,
                                .staff = QStringLiteral("AB"),
                                .how = QStringLiteral("phone") });
    return *this;
}

Life &Life::imported(EvidenceKind what, Millis ago)
{
    step();
    m_evidence.append(Evidence{ .kind = what,
                                .at = m_now - ago,
                                .number = {},
                                .sid = {},
                                .words = {},
                                .staff = {},
                                .how = QStringLiteral("sha256:0f") });
    return *this;
}

Life &Life::wishes(const QString &words, const PhoneNumber &number)
{
    auto evidence = *evidenceOf(row(Direction::In, words, number), testWordings());
    evidence.kind = EvidenceKind::SuspectedStop;
    m_evidence.append(evidence);
    m_lastInbound = m_now;
    return *this;
}

Permission Life::may(Purpose purpose, const PhoneNumber &on, AnswerPolicy policy) const
{
    return mayWrite(consent(),
                    { .ours = on,
                      .client = Client,
                      .lastInbound = m_lastInbound,
                      .blocked = false,
                      .answerPolicy = policy },
                    purpose, m_now + std::chrono::minutes(1));
}

} // namespace ivm::test
