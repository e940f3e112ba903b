#include "core/practice/history.h"

#include <algorithm>
#include <array>

namespace ivm::practice {

namespace {

using std::chrono::seconds;

// Illinois and its neighbours first, so that a small practice line looks local.
constexpr std::array<quint16, 320> AreaCodes{
    217, 309, 618, 815, 312, 773, 708, 630, 847, 224, 331, 779, 872, 464, 447, 730, 765, 317, 219,
    812, 574, 260, 463, 930, 314, 636, 573, 660, 816, 417, 319, 563, 515, 641, 712, 608, 414, 262,
    920, 715, 534, 502, 270, 364, 606, 859, 901, 731, 615, 629, 931, 423, 865, 201, 202, 203, 205,
    206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 218, 220, 223, 225, 228, 229, 231, 234, 239,
    240, 248, 251, 252, 253, 254, 256, 267, 269, 272, 276, 279, 281, 301, 302, 303, 304, 305, 307,
    308, 310, 313, 315, 316, 318, 320, 321, 323, 325, 330, 332, 334, 336, 337, 339, 341, 346, 347,
    351, 352, 360, 361, 380, 385, 386, 401, 402, 404, 405, 406, 407, 408, 409, 410, 412, 413, 415,
    419, 424, 425, 430, 432, 434, 435, 440, 442, 443, 458, 469, 470, 475, 478, 479, 480, 484, 501,
    503, 504, 505, 507, 508, 509, 510, 512, 513, 516, 517, 518, 520, 530, 531, 539, 540, 541, 551,
    559, 561, 562, 564, 567, 570, 571, 575, 580, 585, 586, 601, 602, 603, 605, 607, 609, 610, 612,
    614, 616, 617, 619, 620, 623, 626, 628, 631, 646, 650, 651, 657, 661, 662, 667, 669, 678, 680,
    681, 682, 689, 701, 702, 703, 704, 706, 707, 713, 714, 716, 717, 718, 719, 720, 724, 725, 726,
    727, 732, 734, 737, 740, 743, 747, 754, 757, 760, 762, 763, 769, 770, 771, 772, 774, 775, 781,
    785, 786, 801, 802, 803, 804, 805, 806, 808, 810, 813, 814, 817, 818, 820, 828, 830, 831, 832,
    838, 843, 845, 848, 850, 854, 856, 857, 858, 860, 862, 863, 864, 870, 878, 903, 904, 906, 907,
    908, 909, 910, 912, 913, 914, 915, 916, 917, 918, 919, 925, 928, 929, 934, 936, 937, 938, 940,
    941, 943, 945, 947, 949, 951, 952, 954, 956, 959, 970, 971, 972, 973, 978, 979,
};

/// One client's past, written row by row with time moving on.
class Past
{
public:
    Past(std::vector<Row> &rows, const HandshakePhrases &handshake, const Phrases &phrases,
         Random &random, quint32 client, quint32 start, quint32 end)
        : m_rows(rows)
        , m_handshake(handshake)
        , m_phrases(phrases)
        , m_random(random)
        , m_client(client)
        , m_end(end)
        , m_now(start)
        , m_number(quint8(pickNumber()))
        , m_spanish(random.chance(0.04))
    { }

    void handshake(qint64 &room)
    {
        const auto &words = m_handshake.numbers[m_number];
        const quint32 seed = quint32(m_random.next());
        say(true, pick(m_phrases.firstTexts(m_spanish)), seed, room);
        pause(3, 9);
        say(false, words.request, seed, room);
        if (m_random.chance(0.03))
            return; // never answered
        pause(20, 4000);
        if (m_random.chance(0.02)) {
            say(true, pick(m_phrases.no()), seed, room);
            return;
        }
        say(true, pick(m_phrases.yes(m_spanish)), seed, room);
        pause(2, 8);
        say(false, m_spanish ? words.welcomeSpanish : words.welcome, seed, room);
        m_optedIn = true;
    }

    /// One conversation; a client who never said yes only texts.
    void episode(qint64 &room)
    {
        const auto &all = m_phrases.episodes(m_spanish);
        const auto &turns = all[m_random.below(all.size())];
        const quint32 seed = quint32(m_random.next());
        for (const Phrases::Turn &turn : turns) {
            if (room == 0)
                return;
            if (turn.inbound || m_optedIn)
                say(turn.inbound, turn.phrase, seed, room);
            pause(20, turn.inbound ? 900 : 400);
        }
    }

    /// Nobody waits for an answer of the last days, nor for one that did not arrive.
    void close()
    {
        if (!m_optedIn)
            return;
        if (m_lastInbound) {
            const auto &closings = m_phrases.closings(m_spanish);
            pause(30, 600);
            qint64 room = 1;
            say(false, closings[m_client % closings.size()], 0, room);
        }
        Row &last = m_rows.back();
        last.status = quint8(MessageStatus::Delivered);
        last.errorCode = 0;
    }

    void stop(qint64 &room, Blocks &blocks)
    {
        if (room == 0)
            return;
        pause(60, 4000);
        say(true, m_handshake.stop, 0, room);
        blocks.emplace(m_number, m_client);
    }

    void moveTo(quint32 second) { m_now = std::clamp(second, m_now, m_end); }
    bool canTalk() const { return m_optedIn; }

private:
    quint64 pickNumber()
    {
        const quint64 numbers = m_handshake.numbers.size();
        return m_random.chance(0.55) ? 0 : m_random.below(numbers); // the first is the busiest
    }
    quint16 pick(const std::vector<quint16> &from) { return from[m_random.below(from.size())]; }
    void pause(qint64 low, qint64 high)
    {
        m_now = quint32(std::min<qint64>(m_now + m_random.between(low, high), m_end));
    }

    void say(bool inbound, quint16 phrase, quint32 seed, qint64 &room)
    {
        if (room == 0)
            return;
        --room;
        m_lastInbound = inbound;
        Row row{ .created = m_now,
                 .sent = m_now,
                 .updated = m_now,
                 .client = m_client,
                 .text = seed,
                 .phrase = phrase,
                 .number = m_number };
        if (inbound) {
            row.flags = Row::Inbound;
            row.status = quint8(MessageStatus::Received);
            if (m_random.chance(0.03)) {
                row.flags = quint8(row.flags | Row::Mms);
                row.media = m_random.chance(0.2) ? 2 : 1;
            }
        } else {
            row.sent = std::min(m_now + quint32(m_random.below(3)), m_end);
            row.updated = std::min(row.sent + quint32(m_random.below(9)), m_end);
            row.status = quint8(MessageStatus::Delivered);
            if (m_random.chance(0.05)) {
                row.status = quint8(MessageStatus::Sent);
            } else if (m_random.chance(0.01)) {
                static constexpr std::array<quint16, 5> codes{ 30003, 30003, 30005, 30007, 30008 };
                row.status = quint8(MessageStatus::Undelivered);
                row.errorCode = codes[m_random.below(codes.size())];
            }
        }
        m_rows.push_back(row);
    }

    std::vector<Row> &m_rows;
    const HandshakePhrases &m_handshake;
    const Phrases &m_phrases;
    Random &m_random;
    quint32 m_client;
    quint32 m_end;
    quint32 m_now;
    quint8 m_number;
    bool m_spanish;
    bool m_optedIn = false;
    bool m_lastInbound = false;
};

/// Mostly between 7 and 19 o'clock in Illinois.
quint32 clinicSecond(Random &random, quint32 low, quint32 high)
{
    const auto any = quint32(random.between(low, high));
    if (random.chance(0.12))
        return any;
    constexpr quint32 day = 86'400;
    constexpr quint32 opening = 13 * 3600; // UTC
    quint32 at = any - any % day + opening + quint32(random.below(12 * 3600));
    if (at > high)
        at -= day; // the rest of today has not been yet
    return at >= low && at <= high ? at : any;
}

} // namespace

HandshakePhrases addHandshake(Phrases &phrases, const QList<OurNumber> &numbers)
{
    HandshakePhrases added;
    for (const OurNumber &number : numbers) {
        added.numbers.push_back({ .request = phrases.add(number.request),
                                  .requestSpanish = phrases.add(number.requestSpanish),
                                  .welcome = phrases.add(number.welcome),
                                  .welcomeSpanish = phrases.add(number.welcomeSpanish) });
    }
    added.stop = phrases.add(QStringLiteral("STOP"));
    return added;
}

quint32 historyClients(qint64 count)
{
    return quint32(
        std::clamp<qint64>(count / 25, count > 0 ? 1 : 0, qint64(AreaCodes.size()) * 100));
}

std::string historyNumber(quint32 index)
{
    // Neighbouring clients get different area codes, the local ones first.
    const quint32 near = 4;
    const quint32 area = index < near * 100 ? index % near : near + (index - near * 100) / 100;
    const quint32 last = index < near * 100 ? index / near : (index - near * 100) % 100;
    const std::string digits
        = std::to_string(AreaCodes[std::min<size_t>(area, AreaCodes.size() - 1)]);
    return "+1" + digits + "55501" + char('0' + last / 10) + char('0' + last % 10);
}

Blocks writeHistory(MessageLog &log, const HandshakePhrases &handshake, qint64 count, quint64 seed,
                    Instant now, bool answered, const QList<QByteArray> &strangers)
{
    Random random(seed);
    Blocks blocks;
    std::vector<Row> rows;
    rows.reserve(size_t(count) + 1024);
    const auto end = quint32(std::chrono::floor<seconds>(now).time_since_epoch().count() - 600);
    const quint32 clients = historyClients(count);
    // A small log is a recent one; a large one reaches back as far as Twilio keeps it.
    const auto days = quint32(std::clamp<qint64>(count / 100, 20, 399));
    const quint32 start = end - days * 86'400;
    // Who came last, and those who never said yes, wrote long enough ago to wait for nobody.
    const quint32 lastFirst = end - (answered ? 5 : 1) * 86'400;
    qint64 left = count;
    quint32 spare = clients; // past the numbers in use
    for (quint32 i = 0; i < clients; ++i) {
        std::string number = historyNumber(i);
        while (strangers.contains(QByteArray::fromStdString(number)))
            number = historyNumber(spare++);
        const quint32 client = log.client(number);
        const qint64 fair = count / clients;
        qint64 room = i + 1 == clients
            ? left
            : std::min(left, std::max<qint64>(4, random.between(fair / 3, fair * 5 / 3)));
        left -= room;
        const quint32 first = clinicSecond(random, start, lastFirst);
        Past past(rows, handshake, log.phrases(), random, client, first, end);
        past.handshake(room);
        // Later talks, about five texts each, in the order of their days.
        std::vector<quint32> talks(size_t(room / 4 + 1));
        for (quint32 &at : talks)
            at = clinicSecond(random, first, answered && !past.canTalk() ? lastFirst : end - 3600);
        std::sort(talks.begin(), talks.end());
        const bool stops = random.chance(0.02) && room > 1;
        if (stops)
            --room;
        for (size_t talk = 0; room > 0; ++talk) {
            if (talk < talks.size())
                past.moveTo(talks[talk]);
            past.episode(room);
        }
        if (answered)
            past.close();
        if (stops) {
            room = 1;
            past.stop(room, blocks);
        }
    }
    log.takeHistory(std::move(rows));
    return blocks;
}

} // namespace ivm::practice
