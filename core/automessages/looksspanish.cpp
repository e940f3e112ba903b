#include "core/automessages/decide.h"

#include <QRegularExpression>
#include <QSet>

namespace ivm {

namespace {

/// Common in Spanish texts and not words of English ("no", "me", "a", "son", "van" are both).
const QSet<QString> &common()
{
    static const QSet<QString> words{
        QStringLiteral("si"),      QStringLiteral("sí"),       QStringLiteral("hola"),
        QStringLiteral("gracias"), QStringLiteral("por"),      QStringLiteral("favor"),
        QStringLiteral("mi"),      QStringLiteral("perro"),    QStringLiteral("perra"),
        QStringLiteral("gato"),    QStringLiteral("gata"),     QStringLiteral("caballo"),
        QStringLiteral("vaca"),    QStringLiteral("está"),     QStringLiteral("esta"),
        QStringLiteral("el"),      QStringLiteral("la"),       QStringLiteral("los"),
        QStringLiteral("las"),     QStringLiteral("que"),      QStringLiteral("qué"),
        QStringLiteral("para"),    QStringLiteral("con"),      QStringLiteral("una"),
        QStringLiteral("un"),      QStringLiteral("buenos"),   QStringLiteral("buenas"),
        QStringLiteral("días"),    QStringLiteral("dias"),     QStringLiteral("tardes"),
        QStringLiteral("noches"),  QStringLiteral("necesito"), QStringLiteral("cita"),
        QStringLiteral("tiene"),   QStringLiteral("tengo"),    QStringLiteral("puedo"),
        QStringLiteral("pero"),    QStringLiteral("muy"),      QStringLiteral("señor"),
        QStringLiteral("ayuda"),   QStringLiteral("cuando"),   QStringLiteral("cuándo"),
        QStringLiteral("dónde"),   QStringLiteral("donde"),    QStringLiteral("hoy"),
        QStringLiteral("mañana"),  QStringLiteral("soy"),      QStringLiteral("quiero"),
    };
    return words;
}

} // namespace

bool looksSpanish(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}]+"));
    const QStringList words = text.left(400).toLower().split(between, Qt::SkipEmptyParts);
    qsizetype spanish = 0;
    for (const QString &word : words)
        spanish += common().contains(word) ? 1 : 0;
    // A yes or a greeting alone says it; in a longer text a name ("El Paso") must not.
    return spanish > 0 && spanish * 4 >= words.size();
}

} // namespace ivm
