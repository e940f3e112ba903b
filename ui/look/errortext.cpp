#include "ui/look/errortext.h"

#include "core/model/errorwords.h"
#include "core/model/linefault.h"
#include "core/store/storagefault.h"

#include <QCoreApplication>

namespace ivm::look {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

ErrorWords storageWords(const Error &error)
{
    switch (storageFault(error)) {
    case StorageFault::Full:
        return { Words::tr("The disk of this computer is full: nothing can be saved or sent."),
                 Words::tr(
                     "Reading and searching work. What you write stays in its box. Free some space "
                     "and it goes on by itself. Phone urgent clients.") };
    case StorageFault::ReadOnly:
        return {
            Words::tr("This computer does not let the program write its file: nothing is sent."),
            Words::tr("Reading, searching and copying work. Ask IT about the rights to the data "
                      "folder.")
        };
    case StorageFault::Damaged:
        return {
            Words::tr(
                "The file with the conversations is damaged: nothing more is sent from here."),
            Words::tr(
                "What can be read stays on the screen. Close the program and start it again. It "
                "keeps the damaged file, saves what "
                "can be read and loads the rest from Twilio.")
        };
    case StorageFault::Newer:
        return {
            Words::tr("The file with the conversations is of a newer version of this program."),
            Words::tr("Nothing was changed. Start the newer version, or ask IT to install it.")
        };
    case StorageFault::Other:
        break;
    }
    return { Words::tr("The file with the conversations could not be read or written."),
             Words::tr("Nothing is sent meanwhile; what you write stays in its box. Check that the "
                       "disk is not full, then start the program again.") };
}

ErrorWords networkWords(const Error &error)
{
    switch (lineFault(error)) {
    case LineFault::Untrusted:
        return { Words::tr("Something else answers in Twilio’s place, and this computer does not "
                           "trust it."),
                 Words::tr("Nothing was told to it. Ask IT: a proxy or a security program may be "
                           "looking into connections, or this computer’s clock is wrong.") };
    case LineFault::Proxy:
        return { Words::tr("A proxy on the network does not let this program through."),
                 Words::tr("It is tried again by itself. Ask IT to let it reach api.twilio.com.") };
    case LineFault::None:
        break;
    }
    return { Words::tr("No connection to Twilio."),
             Words::tr("It is tried again by itself. If it lasts, ask IT about the network.") };
}

} // namespace

ErrorWords wordsFor(const Error &error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::Network:
        return networkWords(error);
    case Kind::RateLimited:
        return { Words::tr("Twilio is busy and asked us to wait."),
                 Words::tr("It is tried again by itself.") };
    case Kind::Unauthorized:
        return { Words::tr("Twilio refused the key of this desk."),
                 Words::tr("Ask a supervisor to check the Twilio connection.") };
    case Kind::Refused:
        return { deliveryFailure(error.code), Words::tr("Nothing was sent.") };
    case Kind::NotFound:
        return { Words::tr("That is no longer there."), {} };
    case Kind::BadReply:
        return {
            Words::tr("An answer came that is not from Twilio."),
            Words::tr(
                "Something on the network may be in between: a login page or a filter. Ask IT.")
        };
    case Kind::Storage:
        return storageWords(error);
    case Kind::Busy:
        return { Words::tr("Another program on this computer is using these conversations."),
                 Words::tr("Use the window that is already open, or close it first.") };
    case Kind::NotPermitted:
        return { Words::tr("This may not be sent now."),
                 Words::tr("The box above the text says why.") };
    case Kind::Unconfirmed:
        return {
            Words::tr("It is not certain that this went out."),
            Words::tr(
                "Twilio’s log is being searched for it. Please do not send it a second time.")
        };
    case Kind::Invalid:
        return { Words::tr("That does not look right."),
                 Words::tr("Please check what you typed.") };
    case Kind::Cancelled:
        return { Words::tr("This was stopped before it was done."), {} };
    }
    return { Words::tr("Something went wrong."), {} };
}

QString lineFor(const Error &error)
{
    const ErrorWords words = wordsFor(error);
    return words.next.isEmpty() ? words.what : words.what + u' ' + words.next;
}

QString deliveryFailure(int errorCode)
{
    // Data that the copy for the Comm Log and ivmctl speak too, in English; see datawords.cmake.
    const auto words = ivm::ErrorWords::forCode(errorCode);
    return words.isKnown
        ? QCoreApplication::translate("ErrorWords", words.say.toUtf8().constData())
        : Words::tr("Twilio gave code %1, which this program does not know").arg(errorCode);
}

QString deliveryState(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Waiting:
        return Words::tr("Waiting to be sent");
    case MessageStatus::Posting:
        return Words::tr("Sending");
    case MessageStatus::Unconfirmed:
        return Words::tr("Not confirmed yet: checking whether it went out");
    case MessageStatus::Refused:
        return Words::tr("Not sent");
    case MessageStatus::Withdrawn:
        return Words::tr("Taken back, not sent");
    case MessageStatus::Accepted:
    case MessageStatus::Scheduled:
    case MessageStatus::Queued:
    case MessageStatus::Sending:
        return Words::tr("On its way");
    case MessageStatus::Sent:
        return Words::tr("Sent");
    case MessageStatus::Delivered:
        return Words::tr("Delivered");
    case MessageStatus::PartiallyDelivered:
        return Words::tr("Delivered in part");
    case MessageStatus::Undelivered:
        return Words::tr("Not delivered");
    case MessageStatus::Failed:
        return Words::tr("Not sent");
    case MessageStatus::Canceled:
        return Words::tr("Cancelled, not sent");
    case MessageStatus::Receiving:
    case MessageStatus::Received:
        return Words::tr("Received");
    case MessageStatus::Read:
        return Words::tr("Read");
    case MessageStatus::Other:
        return Words::tr("Not known yet");
    }
    return {};
}

} // namespace ivm::look
