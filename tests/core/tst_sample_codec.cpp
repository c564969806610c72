// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/sample_codec.h"

#include <QRandomGenerator>
#include <QTest>

#include <bit>
#include <cmath>

using namespace tessera;

namespace {

constexpr std::size_t day = 1440;

std::vector<double> generated(const std::function<double(int)> &value)
{
    std::vector<double> samples(day);
    for (std::size_t i = 0; i < day; ++i)
        samples[i] = value(static_cast<int>(i));
    return samples;
}

bool isSame(double a, double b)
{
    return std::bit_cast<quint64>(a) == std::bit_cast<quint64>(b) || (std::isnan(a) && std::isnan(b));
}

} // namespace

/// Whatever is put in comes out, bit by bit; what is no encoding is refused and never read beyond its end.
class TestSampleCodec : public QObject
{
    Q_OBJECT
private slots:
    void comesBack_data();
    void comesBack();
    void anySeriesComesBack();
    void randomBytesAreRefusedOrRead();
    void shorterBytesAreRefused();
};

void TestSampleCodec::comesBack_data()
{
    QTest::addColumn<std::vector<double>>("samples");
    QTest::addColumn<double>("mostBytes");
    QRandomGenerator random(7);
    double counter = 0;
    const auto row = [](const char *name, const std::vector<double> &samples, double mostBytes) {
        QTest::newRow(name) << samples << mostBytes;
    };
    row("empty", {}, 2);
    row("one", { 42.5 }, 5);
    row("constant", generated([](int) { return 3; }), 3);
    row("constant negative with decimals", generated([](int) { return -0.125; }), 5);
    row("gaps only", generated([](int) { return noSample; }), 6);
    row("small whole numbers", generated([&](int) { return random.bounded(0, 20); }), 0.8 * day);
    row("counter", generated([&](int) { return counter += random.bounded(0, 100000); }), 2.6 * day);
    row("percentages of one decimal", generated([&](int) { return random.bounded(0, 1000) / 10.0; }),
        1.65 * day);
    row("rates of a minute's increase", generated([&](int) { return random.bounded(0, 1000) / 60.0; }),
        1.65 * day);
    row("noise", generated([&](int) { return 1000 * random.generateDouble(); }), 7.5 * day);
    row("every other one is missing", generated([&](int i) { return i % 2 == 0 ? noSample : i; }), 0.2 * day);
    row("begins and ends with gaps", generated([](int i) { return i < 100 || i > 1400 ? noSample : 7; }), 12);
    row("edges",
        { -0.0, 0.0, 5e-324, 1.7976931348623157e308, -1e300, HUGE_VAL, -HUGE_VAL, 9e15, 9007199254740993.0 },
        90);
    row("zeros of both signs", { 0.0, -0.0, 0.0 }, 26);
}

void TestSampleCodec::comesBack()
{
    QFETCH(const std::vector<double>, samples);
    QFETCH(const double, mostBytes);
    SampleCodec codec;
    const auto packed = codec.encode(samples);
    QVERIFY2(static_cast<double>(packed.size()) <= mostBytes, QByteArray::number(packed.size()));
    std::vector<double> read(samples.size(), 1e99);
    QVERIFY(codec.decode(packed, read));
    QVERIFY(std::ranges::equal(read, samples, isSame));
}

void TestSampleCodec::anySeriesComesBack()
{
    QRandomGenerator random(4711);
    SampleCodec codec;
    for (int round = 0; round < 2000; ++round) {
        std::vector<double> samples(random.bounded(1, 300));
        const int kind = random.bounded(4);
        const int gaps = random.bounded(1, 20);
        for (auto &sample : samples) {
            sample = kind == 0 ? std::bit_cast<double>(random.generate64())
                : kind == 1    ? random.bounded(-50, 50) / 10.0
                : kind == 2    ? static_cast<double>(random.generate64() >> 12)
                               : random.bounded(6000) / 60.0;
            if (random.bounded(gaps) == 0 || std::isnan(sample))
                sample = noSample;
        }
        std::vector<double> read(samples.size());
        QVERIFY(codec.decode(codec.encode(samples), read));
        QVERIFY(std::ranges::equal(read, samples, isSame));
    }
}

void TestSampleCodec::randomBytesAreRefusedOrRead()
{
    QRandomGenerator random(1);
    SampleCodec codec;
    const auto good = codec.encode(generated([](int i) { return i % 7 == 0 ? noSample : i % 50; }));
    std::vector<double> read(day);
    for (int round = 0; round < 20000; ++round) {
        auto bytes = good;
        for (int i = random.bounded(1, 5); i > 0; --i)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        [[maybe_unused]] const bool isRead = codec.decode(bytes, read); // the sanitizers watch
    }
}

void TestSampleCodec::shorterBytesAreRefused()
{
    SampleCodec codec;
    const auto good = codec.encode(generated([](int i) { return i * i; }));
    std::vector<double> read(day);
    for (qsizetype size = 0; size < good.size(); ++size)
        QVERIFY2(!codec.decode(QByteArrayView(good).first(size), read), QByteArray::number(size));
}

QTEST_GUILESS_MAIN(TestSampleCodec)
#include "tst_sample_codec.moc"
