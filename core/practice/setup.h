#pragma once

// How a practice line is set up: its account, its numbers, its size and its manners. Values.

#include "core/clock.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace ivm::practice {

struct Credentials
{
    QByteArray account; ///< AC…
    QByteArray key; ///< SK…
    QByteArray secret;
    QByteArray authorization() const; ///< The header value: Basic key:secret.
};

/// One of the account's numbers.
struct OurNumber
{
    QByteArray number; ///< E.164.
    QByteArray name; ///< "SAC"
    QString title; ///< "Small Animal Clinic"
    /// The opt-in request and welcome that the history shows, and that scripted clients recognise.
    QString request;
    QString requestSpanish;
    QString welcome;
    QString welcomeSpanish;
    QStringList otherAutomatic; ///< Not answers to anyone either; may hold {placeholders}.
    QByteArray smsUrl; ///< Empty is right; anything else is a webhook (the demo trap).
    bool mms = true;
    QByteArray verification = "TWILIO_APPROVED"; ///< Status of the toll-free verification.
    QByteArray rejectionReason;
    int rejectionCode = 0;
    /// Until when a rejected one may be mended; absent: it may not.
    std::optional<Instant> editUntil = {};
    QByteArray declaredWelcome; ///< What the verification says a client gets; empty: `welcome`.
    bool inService = false; ///< Member of the Messaging Service (the drop trap).
};

/// The queues and wordings that the programs ship with (resources/defaults, resources/wordings).
QList<OurNumber> shippedNumbers();

struct MessagingService
{
    QByteArray inboundUrl; ///< Empty together with useNumberWebhook off: inbound texts are dropped.
    bool useNumberWebhook = false;
};

/// How the line behaves when nothing is wrong. May be changed at any time.
struct Manners
{
    Millis sendingAfter{ 300 }; ///< After the create.
    Millis sentAfter{ 1000 };
    Millis deliveredAfter{ 3000 };
    Millis latency{ 0 }; ///< There and back, of every request. For the fronts.
    /// [U] in TWILIO.md 1.3: whether rows without date_sent pass a DateSent filter.
    bool unsentMatchDateFilter = false;
    /// A created or received row shows in lists only this much later (fetching it by sid works).
    Millis lateMin{ 0 };
    Millis lateMax{ 0 };
    double lateShare = 1.0; ///< Of all new rows.
    /// New inbound texts from random clients before each further page of a walk is answered.
    int arrivalsBetweenPages = 0;
    /// Dates of new rows are cut to this, so that many share a second.
    std::chrono::seconds dateStep{ 1 };
};

struct Setup
{
    quint64 seed = 1;
    qint64 messages = 0; ///< In the log at the start, spread over up to 400 days before now.
    /// The desk is up to date: what clients wrote in the history's last days was answered. A few
    /// more messages then.
    bool answered = false;
    QList<QByteArray> strangers = {}; ///< Numbers that nobody in the log at the start has.
    QList<OurNumber> numbers = shippedNumbers();
    std::optional<Credentials> credentials = {}; ///< Absent: made from the seed.
    std::optional<MessagingService> service = {};
    Manners manners = {};
    QByteArray origin = "http://127.0.0.1:8401"; ///< Scheme, host and port of the API.
    QByteArray mediaOrigin = "http://localhost:8402"; ///< Where media redirects lead.
};

} // namespace ivm::practice
