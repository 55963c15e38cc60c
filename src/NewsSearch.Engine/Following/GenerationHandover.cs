using NewsSearch.Engine.Generations;

namespace NewsSearch.Engine.Following;

/// <summary>A complete generation on its way from the one that built it to the follower, which makes it serve.</summary>
internal sealed class GenerationHandover(IndexGeneration generation)
{
    private readonly TaskCompletionSource _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IndexGeneration Generation { get; } = generation;

    /// <summary>Completes when the generation serves; fails if it cannot, and then still belongs to its builder.</summary>
    public Task Taken => _taken.Task;

    public void Accept() => _taken.SetResult();

    public void Refuse(Exception reason) => _taken.TrySetException(reason);
}
