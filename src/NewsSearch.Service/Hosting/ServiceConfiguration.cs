using System.Collections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace NewsSearch.Service.Hosting;

/// <summary>Reads <see cref="ServiceOptions"/> from files, environment and command line, in ASP.NET Core's order.</summary>
internal static class ServiceConfiguration
{
    private const string EnvironmentPrefix = "NEWSSEARCH_";

    /// <summary>Adds the sources of settings and reads them.</summary>
    /// <exception cref="ServiceOptionsException">Settings are wrong.</exception>
    public static ServiceOptions Load(ConfigurationManager configuration, IReadOnlyDictionary<string, string?> settings)
    {
        configuration.AddInMemoryCollection(FromEnvironment());
        configuration.AddInMemoryCollection(settings.Where(setting => setting.Value is not null).Select(setting => InSection(setting.Key, setting.Value)));

        // The folder must be known to find the file in it, so the file itself cannot move the folder.
        var dataDirectory = Bind(configuration).DataDirectory;
        AddFileOf(dataDirectory, configuration);
        var options = Bind(configuration);
        options.DataDirectory = Path.GetFullPath(dataDirectory);
        ServiceOptionsValidation.ThrowIfWrong(options);
        return options;
    }

    private static ServiceOptions Bind(ConfigurationManager configuration)
    {
        try
        {
            return configuration.GetSection(ServiceOptions.SectionName).Get<ServiceOptions>() ?? new ServiceOptions();
        }
        catch (InvalidOperationException wrong) // a value that is not of its setting's type
        {
            throw new ServiceOptionsException([wrong.Message]);
        }
    }

    private static void AddFileOf(string dataDirectory, ConfigurationManager configuration)
    {
        var path = Path.Combine(Path.GetFullPath(dataDirectory), ServiceOptions.FileName);
        if (!File.Exists(path))
        {
            return;
        }

        var file = new JsonConfigurationSource
        {
            FileProvider = new PhysicalFileProvider(Path.GetDirectoryName(path)!),
            Path = ServiceOptions.FileName,
        };
        var firstStronger = configuration.Sources.ToList().FindIndex(source => source is EnvironmentVariablesConfigurationSource { Prefix: null or "" });
        try
        {
            configuration.Sources.Insert(firstStronger < 0 ? 0 : firstStronger, file);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or FormatException)
        {
            throw new ServiceOptionsException([$"{path} is not valid JSON: {wrong.InnerException?.Message ?? wrong.Message}"]);
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> FromEnvironment() =>
        from variable in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        let name = (string)variable.Key
        where name.StartsWith(EnvironmentPrefix, StringComparison.OrdinalIgnoreCase)
        select InSection(name[EnvironmentPrefix.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal), (string?)variable.Value);

    private static KeyValuePair<string, string?> InSection(string name, string? value) =>
        KeyValuePair.Create(ConfigurationPath.Combine(ServiceOptions.SectionName, name), value);
}
