/* Preloaded into a program, writes down which files it flushes and what it says on its standard output, in
   the order in which it happens and in the words of strace. PLACEMATRIX_FLUSH_LOG names the file. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef int (*flusher)(int);
typedef ssize_t (*writer)(int, const void *, size_t);

static void note(const char *call, int file, const char *text, size_t length, long result)
{
    char link[64], path[PATH_MAX], line[PATH_MAX + 300];
    const char *log = getenv("PLACEMATRIX_FLUSH_LOG");
    int target = log ? open(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600) : -1;
    if (target < 0)
        return;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t found = readlink(link, path, sizeof path - 1);
    path[found > 0 ? found : 0] = 0;
    int written = text ? snprintf(line, sizeof line, "%s(%d<%s>, \"%.*s\") = %ld\n", call, file, path,
                                  (int)(length > 200 ? 200 : length), text, result)
                       : snprintf(line, sizeof line, "%s(%d<%s>) = %ld\n", call, file, path, result);
    writer write_it = (writer)dlsym(RTLD_NEXT, "write");
    if (write_it(target, line, (size_t)written) != written)
        abort();
    close(target);
}

int fsync(int file)
{
    int result = ((flusher)dlsym(RTLD_NEXT, "fsync"))(file);
    note("fsync", file, NULL, 0, result);
    return result;
}

int fdatasync(int file)
{
    int result = ((flusher)dlsym(RTLD_NEXT, "fdatasync"))(file);
    note("fdatasync", file, NULL, 0, result);
    return result;
}

ssize_t write(int file, const void *text, size_t length)
{
    ssize_t result = ((writer)dlsym(RTLD_NEXT, "write"))(file, text, length);
    if (file == 1)
        note("write", file, text, length, (long)result);
    return result;
}
