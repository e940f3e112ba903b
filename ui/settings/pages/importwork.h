#pragma once

#include "core/desk/commands.h"
#include "core/desk/datafolder.h"
#include "core/store/clientstore.h"
#include "core/store/database.h"
#include "ui/look/errortext.h"
#include "ui/settings/page.h"
#include "ui/settings/pages/background.h"
#include "ui/settings/pages/importcard.h"
#include "ui/settings/pages/importfile.h"

namespace ivm {

/// What every import of a file does: reads it, looks it through away from the window's thread for a
/// Plan of what it would change, shows that, and once it is accepted hands over one act that takes
/// all of it or nothing. Belongs to its page, which owns the card.
template <typename Plan>
class ImportWork
{
public:
    using Progress = std::function<bool(double)>;
    using Look = std::function<Result<Plan>(const ClientStore &known, const Progress &progress)>;

    /// `planned`: a file was looked through, plan() is what came of it.
    ImportWork(const SettingsContext &context, ImportCard &card, QObject *page,
               std::function<void()> planned)
        : m_context(context)
        , m_card(card)
        , m_page(page)
        , m_planned(std::move(planned))
    {
        QObject::connect(&card, &ImportCard::givenUp, page, [this] { forget(); });
    }
    ~ImportWork() { m_work.cancel(); }
    ImportWork(const ImportWork &) = delete;
    ImportWork &operator=(const ImportWork &) = delete;

    /// False, said on the card, when it cannot be read.
    bool read(const QString &file)
    {
        auto bytes = importedBytes(file);
        if (!bytes) {
            m_card.showFault(look::lineFor(bytes.error()));
            return false;
        }
        m_csv = *std::move(bytes);
        return true;
    }
    const QByteArray &csv() const { return m_csv; } ///< Empty while no file is chosen.
    const Plan &plan() const { return m_plan; }

    void start(Look through)
    {
        m_work.cancel();
        m_card.showProgress(0);
        const QString file = DataFolder(m_context.dataFolder).databaseFile();
        m_work = inBackground<Result<Plan>>(
            m_page,
            [through = std::move(through), file](const Progress &progress) -> Result<Plan> {
                const auto database = Database::open(file, Database::Mode::Reader);
                if (!database)
                    return tl::unexpected(database.error());
                return through(ClientStore(**database), progress);
            },
            [this](double part) { m_card.showProgress(part); },
            [this](const std::optional<Result<Plan>> &made) {
                if (!made || (!*made && made->error().kind == Error::Kind::Cancelled))
                    return;
                if (!*made)
                    return m_card.showFault(look::lineFor(made->error()));
                m_plan = **made;
                m_planned();
            });
    }
    /// All of it, or nothing with the reason on the card.
    void take(const DeskAct &act, std::function<void()> taken)
    {
        m_card.showProgress(1);
        m_context.commands.perform(act, m_page,
                                   [this, taken = std::move(taken)](const Result<> &done) {
                                       if (!done)
                                           return m_card.showFault(look::lineFor(done.error()));
                                       forget();
                                       taken();
                                   });
    }

private:
    void forget()
    {
        m_work.cancel();
        m_card.clear();
        m_csv.clear();
        m_plan = {};
    }

    SettingsContext m_context;
    ImportCard &m_card;
    QObject *m_page;
    std::function<void()> m_planned;
    QByteArray m_csv;
    QFuture<Result<Plan>> m_work;
    Plan m_plan;
};

/// A column chosen on the card; absent when none is.
inline std::optional<int> chosenColumn(const QList<int> &columns, qsizetype at)
{
    const int column = columns.value(at, -1);
    return column < 0 ? std::nullopt : std::optional(column);
}

} // namespace ivm
