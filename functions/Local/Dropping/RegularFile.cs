using System.Runtime.InteropServices;
using System.Text;

namespace NewsMonitor.Local.Dropping;

/// <summary>
/// Tells regular files from named pipes, sockets and devices, which .NET does not: opening a pipe to read it waits until another
/// program writes to it, and a device may have no end.
/// </summary>
internal static class RegularFile
{
    private const int WorkingFolder = -100;
    private const uint TypeOnly = 1;

    // Larger than the structure on any system.
    private const int StatusBytes = 256;
    private const int LinuxMode = 28;
    private const int MacMode = 4;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>
    /// Whether a path leads to a regular file, also by a symbolic link. True if that cannot be found out, as for a file that is
    /// gone: opening it tells why.
    /// </summary>
    public static bool Is(string path)
    {
        var status = new byte[StatusBytes];
        var name = Encoding.UTF8.GetBytes(path + '\0');
        if (OperatingSystem.IsLinux())
            return LinuxStatus(WorkingFolder, name, 0, TypeOnly, status) != 0 || IsRegular(status, LinuxMode);
        if (OperatingSystem.IsMacOS())
            return MacStatus(name, status) != 0 || IsRegular(status, MacMode);
        return true;
    }

    private static bool IsRegular(byte[] status, int mode) => (BitConverter.ToUInt16(status, mode) & TypeMask) == Regular;

    private static int MacStatus(byte[] name, byte[] status) =>
        RuntimeInformation.ProcessArchitecture == Architecture.X64 ? IntelMacStatus(name, status) : ArmMacStatus(name, status);

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LinuxStatus(int folder, byte[] name, int flags, uint mask, byte[] status);

    [DllImport("libc", EntryPoint = "stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ArmMacStatus(byte[] name, byte[] status);

    [DllImport("libc", EntryPoint = "stat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int IntelMacStatus(byte[] name, byte[] status);
}
