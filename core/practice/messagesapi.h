#pragma once

// What Messages.json means: listing with its filters and paging, creating with its refusals.

#include "core/practice/form.h"
#include "core/practice/problem.h"
#include "core/practice/rowjson.h"
#include "core/practice/world.h"

#include <variant>

namespace ivm::practice {

class MessagesApi
{
public:
    MessagesApi(World &world, QByteArray account)
        : m_world(world)
        , m_account(std::move(account))
        , m_writer(world.log, m_account)
    { }

    Answer list(const Form &query);
    Answer one(quint32 row) const;

    /// A create that is in order, not carried out yet; or the refusal.
    struct Draft
    {
        quint8 number = 0;
        std::string to;
        std::string body;
        int media = 0;
    };
    std::variant<Draft, Problem> check(const Form &form) const;
    /// Redaction (empty Body) and cancelling.
    Answer update(quint32 row, const Form &form);
    Answer remove(quint32 row);
    Answer mediaList(quint32 row) const;
    std::string mediaItem(quint32 row, int position) const;
    QByteArray mediaSid(quint32 row, int position) const;
    struct MediaPlace
    {
        quint32 row = 0;
        int position = 0;
    };
    std::optional<MediaPlace> findMedia(QByteArrayView sid) const;
    const char *mediaType(const MediaPlace &place) const;
    QByteArray mediaBytes(const MediaPlace &place) const;

private:
    void appendRow(std::string &out, quint32 row) const;

    World &m_world;
    QByteArray m_account;
    RowWriter m_writer;
    QHash<quint32, Place> m_tokens; ///< Where rows without date_sent stood when a page ended there.
};

} // namespace ivm::practice
