// Lucene's Directory would hide the base library's.
global using LuceneDirectory = Lucene.Net.Store.Directory;
