#pragma once

#include "core/store/blockstore.h"
#include "ui/client/blocking.h"
#include "ui/settings/page.h"

#include <QHash>

namespace ivm {

class Card;

/// Who is blocked, by whom, why and when to look again; what staff ask to block; and the texts of
/// blocked clients, which reach nobody else.
class BlockedPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit BlockedPage(const SettingsContext &context, QWidget *parent = nullptr);

    void shown() override;

private:
    void fill();
    void addRequest(const BlockRequest &request);
    void addBlock(const BlockStore::Blocked &blocked);
    void addTexts(Card &card, const Block &block);
    void act(const DeskAct &act, const QString &sentence);
    /// The page is unlocked: who is here is a supervisor.
    Blocking blocking(const QString &author);
    QString queueWords(std::optional<QueueId> queue) const;

    SettingsContext m_context;
    QWidget *m_list = nullptr; ///< Made anew by fill().
    QHash<QueueId, QString> m_queues;
    QSet<qint64> m_open; ///< Blocks whose texts are shown.
};

} // namespace ivm
