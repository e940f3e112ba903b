#pragma once

// A client's life with our texts, told in verbs: `life.texts("Hi"); life.isAsked();
// life.texts("YES");`

#include "core/consent/permission.h"
#include "core/consent/wordings.h"

namespace ivm::test {

inline const PhoneNumber Sac{ QStringLiteral("+18444073300") };
inline const PhoneNumber Lac{ QStringLiteral("+18444102300") };
inline const PhoneNumber Client{ QStringLiteral("+12175550148") };
inline const QString RequestText = QStringLiteral("Test hospital: reply YES to get our texts.");

class Life
{
public:
    /// Time passes; otherwise each act is one minute after the one before.
    Life &after(Millis wait);
    Life &inTheSameSecond();
    /// They text us.
    Life &texts(const QString &words, const PhoneNumber &number = Sac);
    /// Our opt-in request goes out on a number; it may fail, with a code.
    Life &isAsked(const PhoneNumber &number = Sac);
    Life &isAskedInVain(int errorCode = 30005, const PhoneNumber &number = Sac);
    /// A text of ours comes back with a code.
    Life &refuses(int errorCode, const PhoneNumber &number = Sac);
    Life &staff(EvidenceKind decision, const QString &words = {});
    /// From a list that is read now, of `ago`.
    Life &imported(EvidenceKind what, Millis ago = Millis(0));
    Life &wishes(const QString &words, const PhoneNumber &number = Sac);

    Consent consent() const { return foldConsent(m_evidence, true); }
    Standing standing() const { return consent().standing; }
    const QList<Evidence> &evidence() const { return m_evidence; }
    Instant now() const { return m_now; }
    std::optional<Instant> lastInbound() const { return m_lastInbound; }
    Permission may(Purpose purpose, const PhoneNumber &on = Sac,
                   AnswerPolicy policy = AnswerPolicy::WithClick) const;

private:
    LoggedMessage row(Direction direction, const QString &body, const PhoneNumber &ours);
    void take(const LoggedMessage &row);
    void step();

    QList<Evidence> m_evidence;
    Instant m_now = fromMs(1'790'000'000'000);
    std::optional<Instant> m_lastInbound;
    Millis m_wait = std::chrono::minutes(1);
    int m_rows = 0;
};

const Wordings &testWordings();

} // namespace ivm::test
