#pragma once

#include "core/clock.h"
#include "core/regulatory/regulationpaper.h"
#include "core/store/change.h"

#include <QWidget>

class QVBoxLayout;

namespace ivm {

class Commands;
struct Readers;

namespace look {
class Button;
class PlainLabel;
} // namespace look

/// How our numbers stand with Twilio: opens with what was last seen and says how old that is, asks
/// again on demand, and goes to paper. Everything given outlives it.
class RegulatoryView final : public QWidget
{
    Q_OBJECT

public:
    RegulatoryView(Readers &readers, Commands &commands, Clock &clock, QWidget *parent = nullptr);
    /// Reads the folder again; nothing happens on the screen when it says the same.
    void reload();

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void ask();
    void save();
    void rebuild(const QList<RegulationPart> &parts);

    Readers &m_readers;
    Commands &m_commands;
    Clock &m_clock;
    Regulation m_regulation;
    QList<RegulationPart> m_shown;
    look::PlainLabel *m_age;
    look::Button *m_ask;
    look::Button *m_save;
    QVBoxLayout *m_column;
    QWidget *m_parts = nullptr;
};

} // namespace ivm
