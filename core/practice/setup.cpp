#include "core/practice/setup.h"

namespace ivm::practice {

namespace {

OurNumber number(const char *digits, const char *name, const QString &title)
{
    return {
        .number = digits,
        .name = name,
        .title = title,
        .request
        = QStringLiteral("%1: thank you for your text. To talk with us here, reply YES. "
                         "Msg frequency varies, msg & data rates may apply. Reply HELP for "
                         "help, STOP to end. Not for emergencies.")
              .arg(title),
        .requestSpanish
        = QStringLiteral("%1: gracias por su mensaje. Para escribirnos aqui, responda "
                         "SI. La frecuencia varia. Responda STOP para terminar. No "
                         "es para emergencias.")
              .arg(title),
        .welcome
        = QStringLiteral("%1: you are all set to text with us. We read texts during clinic "
                         "hours. Reply STOP to end. Not for emergencies.")
              .arg(title),
    };
}

} // namespace

QList<OurNumber> threeQueues()
{
    return { number("+18444073300", "SAC", QStringLiteral("Small Animal Clinic")),
             number("+18444102300", "LAC", QStringLiteral("Large Animal Clinic")),
             number("+18444014300", "VMSC", QStringLiteral("Veterinary Medicine South Clinic")) };
}

} // namespace ivm::practice
