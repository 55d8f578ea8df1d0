// GeographicLib on the questions of crates/physics/benches/geodesic.rs.
// Called with the folder of questions and the number of runs to time.

#include <GeographicLib/Config.h>
#include <GeographicLib/Geodesic.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

namespace fs = std::filesystem;

static void solve(const fs::path& question, int repeats) {
    std::vector<double> points(fs::file_size(question) / sizeof(double));
    std::ifstream(question, std::ios::binary)
        .read(reinterpret_cast<char*>(points.data()), points.size() * sizeof(double));
    const GeographicLib::Geodesic& earth = GeographicLib::Geodesic::WGS84();
    std::vector<double> lengths(points.size() / 4);
    std::printf("{\"case\":\"%s\",\"version\":\"%s\",\"seconds\":[", question.stem().c_str(),
                GEOGRAPHICLIB_VERSION_STRING);
    volatile double sink;
    for (int run = 0; run <= repeats; ++run) {
        const auto start = std::chrono::steady_clock::now();
        double sum = 0;
        for (size_t i = 0; i < lengths.size(); ++i) {
            const double* p = &points[4 * i];
            double azi1, azi2, m12;
            earth.Inverse(p[0], p[1], p[2], p[3], lengths[i], azi1, azi2, m12);
            sum += azi1 + azi2 + m12;
        }
        sink = sum;
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        if (run) std::printf("%s%.9e", run > 1 ? "," : "", taken.count());
    }
    (void)sink;
    std::printf("]}\n");
    fs::path answer = question;
    answer.replace_extension(".GeographicLib");
    std::ofstream(answer, std::ios::binary)
        .write(reinterpret_cast<const char*>(lengths.data()), lengths.size() * sizeof(double));
}

int main(int count, char** words) {
    if (count < 3) return 2;
    for (const auto& file : fs::directory_iterator(words[1]))
        if (file.path().extension() == ".question") solve(file.path(), std::atoi(words[2]));
}
