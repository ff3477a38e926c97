package org.greenchannel.claim.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.greenchannel.claim.RealData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The headers of the layout as published: every column that is read stands in them. */
class NationalHeadersTest {

  @ParameterizedTest
  @EnumSource(Table.class)
  void every_column_that_is_read_is_one_of_the_layout(Table table) throws IOException {
    Path file = RealData.folder("nhsa-claim-layout").resolve(table.stem() + ".xlsx");
    List<String> published = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file); var book = WorkbookFactory.create(in)) {
      for (Cell cell : book.getSheetAt(0).getRow(0)) {
        published.add(cell.getStringCellValue().trim());
      }
    }
    assertThat(published).containsAll(table.columns());
  }
}
