namespace NewsSearch.FullText.Codec.Reading;

/// <summary>An input whose bytes lie in memory.</summary>
/// <remarks>Any thread.</remarks>
internal interface IDirectInput
{
    /// <summary>The bytes from a position on, where they lie, for callers that keep the file open as long as they look at them.</summary>
    /// <param name="position">The position, counted from the beginning of the input.</param>
    /// <param name="count">Their number.</param>
    /// <exception cref="EndOfStreamException">The input ends before.</exception>
    /// <exception cref="ObjectDisposedException">The file was closed.</exception>
    ReadOnlySpan<byte> LookAt(long position, int count);
}
