#pragma once

#include "core/security/keychain.h"

#include <QHash>

namespace ivm::test {

/// A keychain that can fail in every way there is.
class FakeKeychain final : public Keychain
{
public:
    struct State
    {
        QHash<QString, QByteArray> kept;
        KeychainFault fails = KeychainFault::None;
        bool hangs = false;
        Answer lateAnswer; ///< What it would say if it woke up.
    };
    explicit FakeKeychain(State &state)
        : m_state(state)
    { }

    void read(const QString &name, Answer answer) override
    {
        const auto found = m_state.kept.constFind(name);
        say(answer, found == m_state.kept.cend() ? KeychainFault::Absent : KeychainFault::None,
            found == m_state.kept.cend() ? QByteArray() : *found);
    }
    void write(const QString &name, const QByteArray &value, Answer answer) override
    {
        if (m_state.fails == KeychainFault::None && !m_state.hangs)
            m_state.kept.insert(name, value);
        say(answer, KeychainFault::None, {});
    }
    void remove(const QString &name, Answer answer) override
    {
        say(answer, m_state.kept.remove(name) ? KeychainFault::None : KeychainFault::Absent, {});
    }

private:
    void say(const Answer &answer, KeychainFault fault, const QByteArray &value)
    {
        if (m_state.hangs)
            m_state.lateAnswer = answer;
        else
            answer(m_state.fails == KeychainFault::None ? fault : m_state.fails, value);
    }

    State &m_state;
};

} // namespace ivm::test
