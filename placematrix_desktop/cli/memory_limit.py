"""A bound to the memory of this process, where the system knows one that a process can set for itself.

Linux: the address space (`setrlimit(2)`, RLIMIT_AS); what goes over it gets a MemoryError. macOS takes the
same call and does not hold it. Windows: a job object with a limit on committed memory
(JOB_OBJECT_LIMIT_PROCESS_MEMORY in "JOBOBJECT_BASIC_LIMIT_INFORMATION", Win32 API reference).
"""

from __future__ import annotations

import ctypes
import sys

MOST_MEMORY = 1024 * 1024 * 1024
"""Bytes. The largest file that is looked into has 128 megabytes and takes less than half of this."""

_EXTENDED_LIMITS = 9
_LIMIT_OF_MEMORY = 0x100

_jobs: list[object] = []
"""A job lasts as long as somebody holds it."""


class BasicLimits(ctypes.Structure):
    """As Windows has it."""

    _fields_ = (
        ("time_of_a_process", ctypes.c_int64),
        ("time_of_the_job", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """As Windows has it."""

    _fields_ = (
        ("basic", BasicLimits),
        ("input_and_output", ctypes.c_uint64 * 6),
        ("memory_of_a_process", ctypes.c_size_t),
        ("memory_of_the_job", ctypes.c_size_t),
        ("peak_of_a_process", ctypes.c_size_t),
        ("peak_of_the_job", ctypes.c_size_t),
    )


def limit_memory(most: int = MOST_MEMORY) -> bool:
    """Take no more than `most` bytes from now on; false where this system has no such limit."""
    try:
        return _by_a_job(most) if sys.platform == "win32" else _by_a_resource_limit(most)
    except (OSError, ValueError):
        # The time that checking may take is bound all the same.
        return False


def _by_a_resource_limit(most: int) -> bool:
    if sys.platform == "win32":
        return False
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    return True


def _by_a_job(most: int) -> bool:
    if sys.platform != "win32":
        return False
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    handle, number = ctypes.c_void_p, ctypes.c_uint32
    kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = handle
    kernel.CreateJobObjectW.argtypes = (handle, ctypes.c_wchar_p)
    kernel.SetInformationJobObject.argtypes = (handle, ctypes.c_int, handle, number)
    kernel.AssignProcessToJobObject.argtypes = (handle, handle)
    job = kernel.CreateJobObjectW(None, None)
    limits = ExtendedLimits(basic=BasicLimits(flags=_LIMIT_OF_MEMORY), memory_of_a_process=most)
    _jobs.append(job)
    return bool(
        job
        and kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
        and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
    )
