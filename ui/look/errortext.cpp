#include "ui/look/errortext.h"

#include "core/model/errorwords.h"
#include "core/store/storagefault.h"

#include <QCoreApplication>

namespace ivm::look {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ErrorText", text);
}

ErrorWords storageWords(const Error &error)
{
    switch (storageFault(error)) {
    case StorageFault::Full:
        return { tr("The disk of this computer is full: nothing can be saved or sent."),
                 tr("What you write stays in its box. Free some space and it goes on by itself. "
                    "Phone urgent clients.") };
    case StorageFault::ReadOnly:
        return { tr("This computer does not let the program write its file: nothing is sent."),
                 tr("Reading, searching and copying work. Ask IT about the rights to the data "
                    "folder.") };
    case StorageFault::Damaged:
        return { tr("The file with the conversations is damaged: nothing more is sent from here."),
                 tr("Close the program and start it again. It keeps the damaged file, saves what "
                    "can be read and loads the rest from Twilio.") };
    case StorageFault::Newer:
        return { tr("The file with the conversations is of a newer version of this program."),
                 tr("Nothing was changed. Start the newer version, or ask IT to install it.") };
    case StorageFault::Other:
        break;
    }
    return { tr("The file with the conversations could not be read or written."),
             tr("Check that the disk is not full, then start the program again.") };
}

} // namespace

ErrorWords wordsFor(const Error &error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::Network:
        return { tr("No connection to Twilio."),
                 tr("It is tried again by itself. If it lasts, ask IT about the network.") };
    case Kind::RateLimited:
        return { tr("Twilio is busy and asked us to wait."), tr("It is tried again by itself.") };
    case Kind::Unauthorized:
        return { tr("Twilio refused the key of this desk."),
                 tr("Ask a supervisor to check the Twilio connection.") };
    case Kind::Refused:
        return { deliveryFailure(error.code), tr("Nothing was sent.") };
    case Kind::NotFound:
        return { tr("That is no longer there."), {} };
    case Kind::BadReply:
        return {
            tr("An answer came that is not from Twilio."),
            tr("Something on the network may be in between: a login page or a filter. Ask IT.")
        };
    case Kind::Storage:
        return storageWords(error);
    case Kind::Busy:
        return { tr("Another program on this computer is using these conversations."),
                 tr("Use the window that is already open, or close it first.") };
    case Kind::NotPermitted:
        return { tr("This may not be sent now."), tr("The box above the text says why.") };
    case Kind::Unconfirmed:
        return {
            tr("It is not certain that this went out."),
            tr("Twilio’s log is being searched for it. Please do not send it a second time.")
        };
    case Kind::Invalid:
        return { tr("That does not look right."), tr("Please check what you typed.") };
    case Kind::Cancelled:
        return { tr("This was stopped before it was done."), {} };
    }
    return { tr("Something went wrong."), {} };
}

QString lineFor(const Error &error)
{
    const ErrorWords words = wordsFor(error);
    return words.next.isEmpty() ? words.what : words.what + u' ' + words.next;
}

QString deliveryFailure(int errorCode)
{
    return ivm::ErrorWords::forCode(errorCode).say;
}

QString deliveryState(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Waiting:
        return tr("Waiting to be sent");
    case MessageStatus::Posting:
        return tr("Sending");
    case MessageStatus::Unconfirmed:
        return tr("Not confirmed yet: checking whether it went out");
    case MessageStatus::Refused:
        return tr("Not sent");
    case MessageStatus::Withdrawn:
        return tr("Taken back, not sent");
    case MessageStatus::Accepted:
    case MessageStatus::Scheduled:
    case MessageStatus::Queued:
    case MessageStatus::Sending:
        return tr("On its way");
    case MessageStatus::Sent:
        return tr("Sent");
    case MessageStatus::Delivered:
        return tr("Delivered");
    case MessageStatus::PartiallyDelivered:
        return tr("Delivered in part");
    case MessageStatus::Undelivered:
        return tr("Not delivered");
    case MessageStatus::Failed:
        return tr("Not sent");
    case MessageStatus::Canceled:
        return tr("Cancelled, not sent");
    case MessageStatus::Receiving:
    case MessageStatus::Received:
        return tr("Received");
    case MessageStatus::Read:
        return tr("Read");
    case MessageStatus::Other:
        return tr("Not known yet");
    }
    return {};
}

} // namespace ivm::look
