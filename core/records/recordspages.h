#pragma once

// What an export says, as HTML that stands by itself and rows of a table. Every text of anybody is
// escaped; nothing in a page can run or fetch anything. Pure.

#include "core/clock.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QTimeZone>

#include <utility>

namespace ivm {

/// One text, ready to be written: numbers redacted if they are to be.
struct RecordedText
{
    QString conversation; ///< Its number in the export: "0001".
    QString queue;
    QString client;
    QString clientName;
    Instant at{};
    bool inbound = true;
    QString by; ///< Initials, "automatic: welcome", or empty for the client and the unknown.
    QString body;
    QString status;
    int errorCode = 0;
    QStringList media; ///< Names in the export, "media/…"; for what is not there, why.
    QString sid;
    QString maskedBy; ///< Who took a card number out of it.
};

QStringList recordsColumns();
QStringList recordsCells(const RecordedText &text, const QTimeZone &zone);

QByteArray pageBegin(const QString &title);
QByteArray pageEnd();
/// Label and value, a table of them; empty values are left out.
QByteArray factsTable(const QList<std::pair<QString, QString>> &facts);
QByteArray textsBegin();
QByteArray textRow(const RecordedText &text, const QTimeZone &zone);
QByteArray textsEnd();

/// "2026-11-26 10:15:03 CST".
QString recordsTime(Instant at, const QTimeZone &zone);

} // namespace ivm
