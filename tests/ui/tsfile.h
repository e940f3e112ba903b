#pragma once

// The translations as they are written down (resources/translations/*.ts).

#include "tests/support/catch.h"

#include <QFile>
#include <QList>
#include <QStringList>
#include <QXmlStreamReader>

namespace ivm::test {

struct Entry
{
    QString context;
    QString source;
    QString meaning; ///< What tells two of the same source apart; mostly empty.
    QString note; ///< For translators.
    QStringList forms; ///< One, or as many as the language has plurals.
    bool finished = true;
    bool plural = false;

    QString key() const { return context + u'\0' + source + u'\0' + meaning; }
    /// For a person who is to translate it.
    std::string shown() const { return (context + QStringLiteral(": ") + source).toStdString(); }
};

inline QList<Entry> entriesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QList<Entry> all;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"message")
            all.last().context = context;
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            all.append(Entry{});
            all.last().plural = xml.attributes().value(QLatin1String("numerus")) == u"yes";
        } else if (xml.name() == u"source") {
            all.last().source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            all.last().meaning = xml.readElementText();
        } else if (xml.name() == u"translatorcomment") {
            all.last().note = xml.readElementText();
        } else if (xml.name() == u"numerusform") {
            all.last().forms << xml.readElementText();
        } else if (xml.name() == u"translation") {
            all.last().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!all.last().plural)
                all.last().forms << xml.readElementText();
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return all;
}

} // namespace ivm::test
