#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <cstring>
#include <functional>

namespace ivm {

/// Bytes that can be read once and never again: what keeps Qt from sending a POST a second time,
/// and one that was given up from leaving after all.
class OneWayBody final : public QIODevice
{
    Q_OBJECT

public:
    /// Read only while `mayLeave`; empty: always.
    explicit OneWayBody(QByteArray bytes, std::function<bool()> mayLeave = {})
        : m_bytes(std::move(bytes))
        , m_mayLeave(std::move(mayLeave))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    /// Nothing more is given away: what has not been read by now never leaves.
    void refuse() { m_refused = true; }
    /// Somebody has it, or a part of it.
    bool wasRead() const { return m_read > 0; }
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_read >= m_bytes.size(); }
    qint64 bytesAvailable() const override
    {
        return m_bytes.size() - m_read + QIODevice::bytesAvailable();
    }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        if (m_read == 0 && m_mayLeave && !m_mayLeave())
            refuse();
        if (m_refused)
            return -1;
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_read);
        if (count <= 0)
            return atEnd() ? -1 : 0;
        std::memcpy(to, m_bytes.constData() + m_read, static_cast<size_t>(count));
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    std::function<bool()> m_mayLeave;
    qint64 m_read = 0;
    bool m_refused = false;
};

} // namespace ivm
