public import FileSystem
public import Reporting

extension TableRun {
  /// Writes the rows of each file as lines of the schema `fichas.row/1`, before the next one is read.
  ///
  /// - Parameters:
  ///   - output: where they go
  ///   - unreadable: called with every file of which a part could not be read
  /// - Returns: the counts
  /// - Throws: the reason why they cannot be written
  public func writeRows(
    to output: Output, unreadable: (FileReport) -> Void
  ) throws(FileError) -> Tally {
    var tally = Tally()
    var problem: FileError?
    let request = request
    lookup.each(
      { file in
        var maker = TableMaker(request)
        maker.add(maker.part(of: file))
        return (maker.table.rendered(as: .ndjson), Tally(of: file), file)
      },
      deliver: { rows, counts, file in
        tally += counts
        if counts.hasUnread { unreadable(file) }
        do throws(FileError) { try output.write(rows) } catch { problem = error }
        return problem == nil
      })
    if let problem { throw problem }
    return tally
  }
}
