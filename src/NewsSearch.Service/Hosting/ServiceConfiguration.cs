using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace NewsSearch.Service.Hosting;

/// <summary>Reads <see cref="ServiceOptions"/> from files, environment and command line, in ASP.NET Core's order.</summary>
internal static class ServiceConfiguration
{
    private const string EnvironmentPrefix = "NEWSSEARCH_";

    /// <summary>Adds the sources of settings and reads them.</summary>
    /// <param name="configuration">What the host has read already, appsettings.json above all.</param>
    /// <param name="settings">The settings that win; null values count as absent.</param>
    /// <param name="environment">The environment variables.</param>
    /// <exception cref="ServiceOptionsException">Settings are wrong.</exception>
    public static ServiceOptions Load(
        ConfigurationManager configuration,
        IEnumerable<KeyValuePair<string, string?>> settings,
        IEnumerable<KeyValuePair<string, string?>> environment)
    {
        var afterFiles = configuration.Sources.ToList().FindLastIndex(source => source is JsonConfigurationSource) + 1;
        if (afterFiles == 0)
        {
            afterFiles = configuration.Sources.Count;
        }

        configuration.AddInMemoryCollection(FromEnvironment(environment));
        configuration.AddInMemoryCollection(settings.Where(setting => setting.Value is not null).Select(setting => InSection(setting.Key, setting.Value)));

        // The folder must be known to find the file in it, so the file itself cannot move the folder.
        var dataDirectory = Path.GetFullPath(Bind(configuration).DataDirectory);
        AddFile(Path.Combine(dataDirectory, ServiceOptions.FileName), afterFiles, configuration);
        var options = Bind(configuration);
        options.DataDirectory = dataDirectory;
        ServiceOptionsValidation.ThrowIfWrong(options);
        return options;
    }

    private static ServiceOptions Bind(ConfigurationManager configuration)
    {
        try
        {
            return configuration.GetSection(ServiceOptions.SectionName)
                .Get<ServiceOptions>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new ServiceOptions();
        }
        catch (InvalidOperationException wrong) // a value that is not of its setting's type, or a name that is no setting
        {
            throw new ServiceOptionsException([wrong.Message]);
        }
    }

    private static void AddFile(string path, int position, ConfigurationManager configuration)
    {
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            configuration.Sources.Insert(position, new JsonConfigurationSource
            {
                FileProvider = new PhysicalFileProvider(Path.GetDirectoryName(path)!),
                Path = Path.GetFileName(path),
            });
        }
        catch (Exception wrong) when (wrong is InvalidDataException or FormatException)
        {
            throw new ServiceOptionsException([$"{path} is not valid JSON: {wrong.InnerException?.Message ?? wrong.Message}"]);
        }
    }

    // Other variables of the product may begin alike.
    private static IEnumerable<KeyValuePair<string, string?>> FromEnvironment(IEnumerable<KeyValuePair<string, string?>> environment) =>
        from variable in environment
        where variable.Key.StartsWith(EnvironmentPrefix, StringComparison.OrdinalIgnoreCase)
        let name = variable.Key[EnvironmentPrefix.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)
        where IsSetting(name.Split(ConfigurationPath.KeyDelimiter)[0])
        select InSection(name, variable.Value);

    private static bool IsSetting(string name) =>
        Array.Exists(typeof(ServiceOptions).GetProperties(), property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static KeyValuePair<string, string?> InSection(string name, string? value) =>
        KeyValuePair.Create(ConfigurationPath.Combine(ServiceOptions.SectionName, name), value);
}
